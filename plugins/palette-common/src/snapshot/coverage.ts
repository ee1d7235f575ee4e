import type { Gap } from './Snapshot';

/**
 * How much of a cluster a listing shows.
 *
 * @public
 */
export type Coverage =
  | 'complete'
  | 'partial'
  | { readonly completeNamespaces: readonly string[] };

/** The gaps of a listing that does not show the whole cluster. */
export function toGaps(coverage: Coverage): readonly Gap[] {
  if (coverage === 'complete') {
    return [];
  }
  const allExcept = coverage === 'partial' ? [] : coverage.completeNamespaces;
  return [
    {
      hides: 'pods',
      in: { allExcept },
      reason: 'partialListing',
      message:
        'The listing does not show everything here, so absence proves nothing. Check a complete listing (kubectl get pods -A).',
    },
  ];
}
