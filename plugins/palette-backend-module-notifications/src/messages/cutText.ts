/** As wide as the column of Backstage's notifications backend, in characters. */
export const LONGEST_TITLE = 255;
const LONGEST_DESCRIPTION = 2_000;

/** Cuts a text that a cluster may have made long; characters. */
export function cutText(text: string, longest = LONGEST_DESCRIPTION): string {
  const letters = Array.from(text);
  return letters.length > longest
    ? `${letters.slice(0, longest - 1).join('')}…`
    : text;
}
