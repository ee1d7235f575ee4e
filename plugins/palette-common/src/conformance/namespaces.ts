import type { ClusterView } from './ClusterView';
import type { StuckNamespace } from './observations';
import { compareStates, worstState } from './severity';
import type {
  Finding,
  FindingState,
  NamespaceFinding,
  WorkloadFinding,
} from './types';

/**
 * Namespaces with the worst of their findings, worst first.
 *
 * @param others - findings that count although the documentation does not list them
 */
export function summarizeNamespaces(
  view: ClusterView,
  findings: readonly Finding[],
  others: readonly WorkloadFinding[],
  stuck: readonly StuckNamespace[],
): readonly NamespaceFinding[] {
  const all: readonly WorkloadFinding[] = [...findings, ...others];
  const names = [...new Set(all.map(f => f.namespace))].sort();
  return names
    .map((namespace): NamespaceFinding => {
      const here = findings.filter(f => f.namespace === namespace);
      const counted = here.filter(f => f.expected);
      const othersHere = others.filter(c => c.namespace === namespace);
      const terminatingSince = view.namespace(namespace)?.deletedAt;
      const states: readonly FindingState[] = [
        ...[...counted, ...othersHere].map(f => f.state),
        ...stuck
          .filter(s => s.namespace === namespace)
          .map((): FindingState => 'degraded'),
      ];
      return {
        namespace,
        state:
          worstState(states) ??
          worstState(here.map(f => f.state)) ??
          'notApplicable',
        readyComponents: counted.filter(f => f.state === 'ready').length,
        expectedComponents: counted.length,
        ...(terminatingSince && { terminatingSince }),
      };
    })
    .sort(
      (a, b) =>
        compareStates(a.state, b.state) ||
        Number(a.namespace > b.namespace) - Number(a.namespace < b.namespace),
    );
}
