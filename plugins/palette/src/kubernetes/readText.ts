/** Finds a text in parsed JSON, by the names that lead to it; undefined if it is absent. */
export function readText(
  json: unknown,
  ...path: readonly string[]
): string | undefined {
  const found = path.reduce<unknown>(
    (value, name) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([key]) => key === name)?.[1]
        : undefined,
    json,
  );
  return typeof found === 'string' ? found : undefined;
}
