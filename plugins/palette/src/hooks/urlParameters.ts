/** The value of a URL's parameter; undefined unless it is one of `choices`. */
export function readChoice<Value extends string>(
  params: URLSearchParams,
  name: string,
  choices: readonly Value[],
): Value | undefined {
  const given = params.get(name);
  return choices.find(value => value === given);
}

/** A copy of a URL's parameters with other values for some; an empty value removes its parameter. */
export function withParameters(
  before: URLSearchParams,
  values: Readonly<Record<string, string>>,
): URLSearchParams {
  const params = new URLSearchParams(before);
  for (const [name, value] of Object.entries(values)) {
    if (value) {
      params.set(name, value);
    } else {
      params.delete(name);
    }
  }
  return params;
}
