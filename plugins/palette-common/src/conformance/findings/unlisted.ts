import type {
  ClusterTypeCatalog,
  PaletteCatalog,
} from '../../catalog/PaletteCatalog';
import type { HealthContext } from '../health/HealthContext';
import type { UnlistedFinding } from '../report/Finding';
import type { ClusterView } from '../view/ClusterView';
import type { ObservedWorkload } from '../view/SnapshotIndex';
import { judgeUncatalogued } from './uncatalogued';

/** Findings for workloads in Palette's own namespaces that are neither component nor companion. */
export function findUnlisted(
  view: ClusterView,
  catalog: PaletteCatalog,
  expected: ClusterTypeCatalog,
  context: HealthContext,
): readonly UnlistedFinding[] {
  const names = view.catalog.getNames(expected);
  const found = new Map<string, ObservedWorkload[]>();
  for (const [namespace, pattern] of matchNamespaces(view, catalog, expected)) {
    const isKnown = names.createMatcher(namespace);
    for (const observed of view.getWorkloads(namespace).values()) {
      const { name } = observed.workload;
      if (!isKnown(name)) {
        const id = `${pattern}/${name}`;
        const same = found.get(id) ?? [];
        same.push(observed);
        found.set(id, same);
      }
    }
  }
  return [...found].map(([id, observed]) => ({
    id,
    ...judgeUncatalogued(observed, context),
  }));
}

/** Palette's own namespaces, and the pattern of each. */
function matchNamespaces(
  view: ClusterView,
  { palettesOwn }: PaletteCatalog,
  { namespaces }: ClusterTypeCatalog,
): ReadonlyMap<string, string> {
  const patterns = [
    ...namespaces.filter(n => !n.shared).map(n => n.namespace),
    ...palettesOwn,
  ];
  return new Map(
    patterns.flatMap(pattern =>
      view
        .findNamespaces(pattern)
        .map(namespace => [namespace, pattern] as const),
    ),
  );
}
