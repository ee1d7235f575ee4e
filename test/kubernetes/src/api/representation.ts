/** The form of an answer that the client accepts. */
export type Representation =
  | 'object'
  | 'Table'
  | 'PartialObjectMetadata'
  | 'PartialObjectMetadataList';

const TRANSFORMED: readonly Representation[] = [
  'Table',
  'PartialObjectMetadata',
  'PartialObjectMetadataList',
];

/**
 * The first representation of an `Accept` header that can be served, in the order of their `q`.
 * @returns undefined if there is none (406)
 */
export function negotiate(
  accept: string | undefined,
): Representation | undefined {
  if (!accept) return 'object';
  const clauses = accept
    .split(',')
    .map(parseClause)
    .sort((a, b) => b.quality - a.quality);
  for (const { mediaType, parameters } of clauses) {
    if (!['application/json', 'application/*', '*/*'].includes(mediaType)) {
      continue;
    }
    const { as, g, v } = parameters;
    if (!as) return 'object';
    const transformed = TRANSFORMED.find(candidate => candidate === as);
    if (transformed && g === 'meta.k8s.io' && v === 'v1') return transformed;
  }
  return undefined;
}

function parseClause(clause: string) {
  const [mediaType, ...rest] = clause.split(';').map(part => part.trim());
  const parameters: Readonly<Record<string, string>> = Object.fromEntries(
    rest.map(part => {
      const [name, value = ''] = part.split('=');
      return [name.trim(), value.trim()];
    }),
  );
  return { mediaType, parameters, quality: Number(parameters.q ?? 1) };
}
