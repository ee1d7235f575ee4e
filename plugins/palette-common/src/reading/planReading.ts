import { createNameMatcher } from '../catalog/createNameMatcher';
import type { NamePattern } from '../catalog/NamePattern';

/**
 * How the pods of a cluster are read: in one list, or in one list per namespace.
 *
 * @public
 */
export type ReadPlan =
  | { readonly kind: 'excluding'; readonly path: string }
  | { readonly kind: 'perNamespace'; readonly namespaces: readonly string[] };

export const PAGE_SIZE = 500;
// Proxies take at least 8 KB; `limit` and a `continue` token are added later.
const MAX_PATH_BYTES = 7_500;
const SHORTEST_TERM = 'metadata.name!=a';

// A query may contain these as they are. A field selector consists of little else, and would be a third longer encoded.
const HARMLESS: Readonly<Record<string, string>> = {
  '%21': '!',
  '%2C': ',',
  '%3D': '=',
};

/** The path and query of a list, `/api/v1/pods?limit=500`. */
export function buildListPath(
  resource: string,
  query: Readonly<Record<string, string>>,
): string {
  return addQuery(`/api/v1/${resource}`, query);
}

/** A path with further query parameters. */
export function addQuery(
  path: string,
  query: Readonly<Record<string, string>>,
): string {
  const encoded = new URLSearchParams(query)
    .toString()
    .replace(/%(?:21|2C|3D)/g, code => HARMLESS[code]);
  return `${path}${path.includes('?') ? '&' : '?'}${encoded}`;
}

/**
 * Plans the reading of pods once the namespaces are known. It excludes the namespaces in which nothing of interest can be,
 * unless that makes the URL too long.
 *
 * @param namespaces - names of all namespaces of the cluster
 * @param query - further query parameters of every list
 *
 * @public
 */
export function planReading(
  namespaces: readonly string[],
  ofInterest: readonly NamePattern[],
  query: Readonly<Record<string, string>>,
): ReadPlan {
  const wanted = namespaces.filter(createNameMatcher(ofInterest));
  const spared = new Set(wanted);
  const excluded = namespaces.filter(n => !spared.has(n));
  const perNamespace = {
    kind: 'perNamespace',
    namespaces: [...wanted].sort(),
  } as const;
  const path = buildExcludingPath('pods', {
    field: 'metadata.namespace',
    excluded,
    query,
  });
  return path ? { kind: 'excluding', path } : perNamespace;
}

/**
 * The path of a list that leaves names out by a field selector.
 *
 * @param resource - `pods`
 * @returns undefined where it would be too long
 */
export function buildExcludingPath(
  resource: string,
  {
    field,
    excluded,
    query,
  }: {
    readonly field: 'metadata.name' | 'metadata.namespace';
    readonly excluded: readonly string[];
    readonly query: Readonly<Record<string, string>>;
  },
): string | undefined {
  // Too many to fit, so encoding them would be wasted.
  if (excluded.length > MAX_PATH_BYTES / SHORTEST_TERM.length) {
    return undefined;
  }
  const fieldSelector = [...excluded]
    .sort()
    .map(name => `${field}!=${name}`)
    .join(',');
  const path = buildListPath(resource, {
    ...query,
    ...(fieldSelector && { fieldSelector }),
  });
  return path.length <= MAX_PATH_BYTES ? path : undefined;
}
