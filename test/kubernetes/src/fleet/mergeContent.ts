/** The content of YAML: a mapping of texts to anything. */
export type Mapping = Readonly<Record<string, unknown>>;

/**
 * Lays the content of one YAML file over that of another: mappings are merged, everything else is replaced, and null
 * takes away what is there. A workload that is only a kind (`web: Deployment`) merges like `web: { kind: Deployment }`.
 */
export function mergeContent(base: unknown, over: unknown): unknown {
  if (over === undefined) return base;
  if (!isMapping(over)) return over;
  const below = toMapping(base);
  const merged = { ...below };
  for (const [key, value] of Object.entries(over)) {
    merged[key] = mergeContent(below[key], value);
    if (merged[key] === null) delete merged[key];
  }
  return merged;
}

/** Whether the content is a mapping. */
export function isMapping(content: unknown): content is Mapping {
  return (
    typeof content === 'object' && content !== null && !Array.isArray(content)
  );
}

function toMapping(content: unknown): Record<string, unknown> {
  if (isMapping(content)) return { ...content };
  return typeof content === 'string' ? { kind: content } : {};
}
