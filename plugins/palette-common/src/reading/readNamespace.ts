/** The namespace that an object says it is in, whatever else it is. */
export function readNamespace(object: unknown): string | undefined {
  const { metadata } = (object ?? {}) as {
    readonly metadata?: { readonly namespace?: unknown } | null;
  };
  return typeof metadata?.namespace === 'string'
    ? metadata.namespace
    : undefined;
}
