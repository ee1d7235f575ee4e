import type {
  ClusterTypeCatalog,
  Companion,
  PaletteCatalog,
} from '../catalog/types';
import type { ClusterView } from './ClusterView';
import { seenKind } from './seenKind';
import type { CompanionFinding } from './types';
import { workloadHealth, type HealthContext } from './workloadHealth';

/** Findings for the companions that are there; an absent companion is no finding. */
export function findCompanions(
  view: ClusterView,
  { companions }: PaletteCatalog,
  { clusterType }: ClusterTypeCatalog,
  context: HealthContext,
): readonly CompanionFinding[] {
  return companions
    .filter(companion => companion.clusterTypes.includes(clusterType))
    .flatMap(companion =>
      companion.namespaces.flatMap(pattern =>
        judge(companion, pattern, view, context),
      ),
    );
}

function judge(
  { name, alsoNamed, kind, summary, confidence }: Companion,
  pattern: string,
  view: ClusterView,
  context: HealthContext,
): readonly CompanionFinding[] {
  const observed = view
    .namespacesMatching(pattern)
    .flatMap(namespace => view.find(namespace, [name, ...alsoNamed]));
  if (observed.length === 0) {
    return [];
  }
  const [{ workload }, ...others] = observed;
  return [
    {
      id: `${pattern}/${name}`,
      namespace: workload.namespace,
      // A name that varies is told where it is one; a pattern stands for several.
      component:
        name.includes('<') && others.length === 0 ? workload.name : name,
      kind: seenKind(workload, kind),
      ...workloadHealth(observed, { kind }, context),
      summary,
      confidence,
    },
  ];
}
