const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  y: 365 * 86_400_000,
};

// A thousand years: more is no age, and no date could be counted back so far.
const MAX_MS = 1_000 * unitMs.y;

/** An age as kubectl prints it, `8m36s` or `4y12d`, in ms; undefined for `<none>` and the like. */
export function parseKubectlAge(text: string): number | undefined {
  let ms = 0;
  let digits = '';
  for (const character of text) {
    if (character >= '0' && character <= '9') {
      digits += character;
    } else if (digits !== '' && character in unitMs) {
      ms += Number(digits) * unitMs[character];
      digits = '';
    } else {
      return undefined;
    }
  }
  return text === '' || digits !== '' || ms > MAX_MS ? undefined : ms;
}
