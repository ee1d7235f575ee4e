import type { NamePattern } from '../catalog/NamePattern';

/** How the pods of a cluster are read: in one list, or in one list per namespace. */
export type ReadPlan =
  | { readonly kind: 'excluding'; readonly path: string }
  | { readonly kind: 'perNamespace'; readonly namespaces: readonly string[] };

export const PAGE_SIZE = 500;
// API servers and proxies take at least this much; Node refuses headers of more than 16 KB.
const MAX_PATH_BYTES = 8_000;

export function listPath(
  resource: string,
  query: Readonly<Record<string, string>>,
): string {
  return `/api/v1/${resource}?${new URLSearchParams(query)}`;
}

/**
 * Plans the reading of pods once the namespaces are known: everything but the namespaces in which nothing of interest
 * can be, unless that makes the URL too long.
 *
 * @param namespaces - names of all namespaces of the cluster
 * @param query - what every list is asked for besides
 */
export function planReading(
  namespaces: readonly string[],
  ofInterest: readonly NamePattern[],
  query: Readonly<Record<string, string>>,
): ReadPlan {
  const wanted = namespaces.filter(n => ofInterest.some(p => p.matches(n)));
  const excluded = namespaces.filter(n => !wanted.includes(n)).sort();
  const fieldSelector = excluded
    .map(name => `metadata.namespace!=${name}`)
    .join(',');
  const path = listPath('pods', {
    ...query,
    ...(fieldSelector && { fieldSelector }),
  });
  return path.length <= MAX_PATH_BYTES
    ? { kind: 'excluding', path }
    : { kind: 'perNamespace', namespaces: [...wanted].sort() };
}
