import type { StuckNamespace } from './notes';
import type { Finding, WorkloadFinding } from './report/Finding';
import type { NamespaceFinding } from './report/Report';
import {
  compareStates,
  findWorstState,
  type FindingState,
} from './report/states';
import type { ClusterView } from './view/ClusterView';
import { compareTexts } from './view/compare';

/**
 * Lists namespaces with the worst of their findings, worst first.
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
  return [...new Set(all.map(f => f.namespace))]
    .map((namespace): NamespaceFinding => {
      const isHere = (found: { readonly namespace: string }) =>
        found.namespace === namespace;
      const here = findings.filter(isHere);
      const counted = here.filter(f => f.expected);
      const terminatingSince = view.getNamespace(namespace)?.deletedAt;
      const states: readonly FindingState[] = [
        ...[...counted, ...others.filter(isHere)].map(f => f.state),
        ...stuck.filter(isHere).map((): FindingState => 'degraded'),
      ];
      return {
        namespace,
        state:
          findWorstState(states) ??
          findWorstState(here.map(f => f.state)) ??
          'notApplicable',
        readyComponents: counted.filter(f => f.state === 'ready').length,
        expectedComponents: counted.length,
        ...(terminatingSince && { terminatingSince }),
      };
    })
    .sort(
      (a, b) =>
        compareStates(a.state, b.state) ||
        compareTexts(a.namespace, b.namespace),
    );
}
