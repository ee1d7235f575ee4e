import type { Clue, PaletteCatalog } from '../catalog/PaletteCatalog';
import type { Snapshot } from '../snapshot/Snapshot';
import type { PartialListing } from './report/Report';
import { CatalogIndex } from './view/CatalogIndex';
import { ClusterView } from './view/ClusterView';
import { readClue } from './view/readClue';
import { joinWords } from './wording/grammar';

// A single thing that is absent may be a fault of the cluster.
const SEVERAL = 2;

/**
 * Detects a listing that was taken as complete and lacks several things that every cluster has. That changes no verdict.
 * It should be said before anything else, with the options that say what the listing shows.
 *
 * @returns undefined where the listing looks complete, or was not taken as complete
 *
 * @public
 */
export function detectPartialListing(
  catalog: PaletteCatalog,
  snapshot: Snapshot,
): PartialListing | undefined {
  const gaps = snapshot.gaps.filter(gap => gap.hides === 'pods');
  if (snapshot.pods.length === 0 || gaps.some(gap => 'allExcept' in gap.in)) {
    return undefined;
  }
  const view = ClusterView.create(snapshot, new CatalogIndex(catalog));
  const mayBeThere = (clue: Clue) => {
    const { seen, hidden } = readClue(view, clue);
    return seen.length > 0 || hidden;
  };
  const missing = catalog.everyCluster
    .filter(({ any }) => !any.some(mayBeThere))
    .map(({ what }) => what);
  if (missing.length < SEVERAL) {
    return undefined;
  }
  return {
    missing,
    namespaces: view.namespaceNames,
    sentence: `This listing looks incomplete: it has ${joinWords(
      missing.map(what => `no ${what}`),
      'and',
    )}, which every cluster has. What it lacks may still be running.`,
  };
}
