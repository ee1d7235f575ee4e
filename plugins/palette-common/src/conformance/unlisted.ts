import type { ClusterTypeCatalog, PaletteCatalog } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import type { ObservedWorkload } from './SnapshotIndex';
import type { UnlistedFinding } from './types';
import { judgeUncatalogued } from './uncatalogued';
import type { HealthContext } from './workloadHealth';

/** Workloads in Palette's own namespaces that are neither component nor companion. */
export function findUnlisted(
  view: ClusterView,
  catalog: PaletteCatalog,
  expected: ClusterTypeCatalog,
  context: HealthContext,
): readonly UnlistedFinding[] {
  const catalogued = view.catalog.namesOf(expected);
  const patterns = [
    ...expected.namespaces.filter(n => !n.shared).map(n => n.namespace),
    ...catalog.palettesOwn,
  ];
  const patternOf = new Map(
    patterns.flatMap(pattern =>
      view
        .namespacesMatching(pattern)
        .map(namespace => [namespace, pattern] as const),
    ),
  );
  const found = new Map<string, ObservedWorkload[]>();
  for (const [namespace, pattern] of patternOf) {
    const isKnown = catalogued.in(namespace);
    for (const observed of view.workloadsIn(namespace).values()) {
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
