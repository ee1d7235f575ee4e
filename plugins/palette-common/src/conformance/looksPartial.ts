import type { Clue, PaletteCatalog } from '../catalog/types';
import type { Snapshot } from '../snapshot/types';
import { CatalogIndex } from './CatalogIndex';
import { ClusterView } from './ClusterView';
import { listed } from './wording';

/**
 * Why a listing that was taken as complete does not look so.
 *
 * @public
 */
export interface PartialListing {
  /** What every cluster has and the listing lacks: "cluster DNS". */
  readonly missing: readonly string[];
  /** The namespaces that the listing shows, sorted. */
  readonly namespaces: readonly string[];
  /** What to say before anything else. */
  readonly sentence: string;
}

// One alone may be a fault of the cluster.
const SEVERAL = 2;

/**
 * Whether a listing that was taken as complete lacks several of the things that every cluster has. That changes no
 * verdict; it is to be said before anything else, with the way to say what the listing shows.
 *
 * @returns undefined where the listing looks complete, or was not taken so
 *
 * @public
 */
export function looksPartial(
  catalog: PaletteCatalog,
  snapshot: Snapshot,
): PartialListing | undefined {
  const gaps = snapshot.gaps.filter(gap => gap.hides === 'pods');
  if (snapshot.pods.length === 0 || gaps.some(gap => 'allExcept' in gap.in)) {
    return undefined;
  }
  const view = ClusterView.create(snapshot, new CatalogIndex(catalog));
  const maySee = (clue: Clue) => {
    const { seen, hidden } = view.look(clue);
    return seen.length > 0 || hidden;
  };
  const missing = catalog.everyCluster
    .filter(({ any }) => !any.some(maySee))
    .map(({ what }) => what);
  if (missing.length < SEVERAL) {
    return undefined;
  }
  return {
    missing,
    namespaces: view.namespaceNames,
    sentence: `This listing looks incomplete: it has ${listed(
      missing.map(what => `no ${what}`),
      'and',
    )}, which every cluster has. What it lacks may still be running.`,
  };
}
