import type {
  ClusterTypeCatalog,
  Companion,
  PaletteCatalog,
} from '../../catalog/PaletteCatalog';
import type { HealthContext } from '../health/HealthContext';
import { judgeWorkload } from '../health/workloadHealth';
import type { WorkloadHealth } from '../health/PodsHealth';
import type { CompanionFinding } from '../report/Finding';
import { compareStates } from '../report/states';
import type { ClusterView } from '../view/ClusterView';
import { chooseKind } from './chooseKind';

/** Findings for the companions that are there. An absent companion is not a finding. */
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
        judgeCompanion(companion, pattern, view, context),
      ),
    );
}

function judgeCompanion(
  { name, alsoNamed, kind, summary, confidence }: Companion,
  pattern: string,
  view: ClusterView,
  context: HealthContext,
): readonly CompanionFinding[] {
  const observed = view
    .findNamespaces(pattern)
    .flatMap(namespace => view.findWorkloads(namespace, [name, ...alsoNamed]));
  if (observed.length === 0) {
    return [];
  }
  const [{ workload }, ...others] = observed;
  return [
    {
      id: `${pattern}/${name}`,
      namespace: workload.namespace,
      // One workload has its own name; several that match a pattern have the pattern.
      component:
        name.includes('<') && others.length === 0 ? workload.name : name,
      kind: chooseKind(workload, kind),
      ...(name.includes('<') ? judgeApart : judgeWorkload)(
        observed,
        { kind },
        context,
      ),
      summary,
      confidence,
    },
  ];
}

/** Judges workloads that share a pattern: each by its own pods, since what one did says nothing about another. */
function judgeApart(
  ...[observed, ...rest]: Parameters<typeof judgeWorkload>
): WorkloadHealth {
  const together = judgeWorkload(observed, ...rest);
  const worst = observed
    .map(one => judgeWorkload([one], ...rest))
    .reduce((a, b) => (compareStates(b.state, a.state) < 0 ? b : a), together);
  return { ...worst, pods: together.pods };
}
