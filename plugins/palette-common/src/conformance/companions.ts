import type { ClusterType, PaletteCatalog } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import type { CompanionFinding } from './types';
import { workloadHealth } from './workloadHealth';

/** Findings for the companions that are there; an absent companion is no finding. */
export function findCompanions(
  view: ClusterView,
  catalog: PaletteCatalog,
  clusterType: ClusterType,
): readonly CompanionFinding[] {
  return catalog.companions
    .filter(companion => companion.clusterTypes.includes(clusterType))
    .flatMap(({ name, alsoNamed, kind, namespaces, summary, confidence }) =>
      namespaces
        .flatMap(pattern => view.namespacesMatching(pattern))
        .flatMap((namespace): CompanionFinding[] => {
          const observed = view.find(namespace, [name, ...alsoNamed]);
          return observed.length === 0
            ? []
            : [
                {
                  id: `${namespace}/${name}`,
                  namespace,
                  component: name,
                  kind,
                  ...workloadHealth(
                    observed,
                    { kind },
                    view.snapshot.observedAt,
                    catalog.health,
                  ),
                  summary,
                  confidence,
                },
              ];
        }),
    );
}
