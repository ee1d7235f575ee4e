import type { StuckNamespace } from './notes';
import type { Finding, WorkloadFinding } from './report/Finding';
import type { NamespaceFinding } from './report/Report';
import {
  compareStates,
  findWorstState,
  type FindingState,
} from './report/states';
import { compareTexts } from './view/compare';

/**
 * Lists namespaces with the worst of their findings, worst first.
 *
 * @param others - findings that count although the documentation does not list them
 * @param findDeletion - finds since when a namespace is being deleted, ISO 8601
 */
export function summarizeNamespaces(
  findings: readonly Finding[],
  others: readonly WorkloadFinding[],
  stuck: readonly StuckNamespace[],
  findDeletion: (namespace: string) => string | undefined,
): readonly NamespaceFinding[] {
  const all: readonly WorkloadFinding[] = [...findings, ...others];
  return [...new Set([...all, ...stuck].map(f => f.namespace))]
    .map((namespace): NamespaceFinding => {
      const isHere = (found: { readonly namespace: string }) =>
        found.namespace === namespace;
      const here = findings.filter(isHere);
      const inForce = here.filter(f => !f.waived);
      const counted = inForce.filter(f => f.expected);
      const terminatingSince = findDeletion(namespace);
      const stuckHere = stuck.find(isHere);
      const states: readonly FindingState[] = [
        ...[...counted, ...others.filter(isHere).filter(f => !f.waived)].map(
          f => f.state,
        ),
        ...(stuckHere ? (['degraded'] as const) : []),
      ];
      return {
        namespace,
        state:
          findWorstState(states) ??
          findWorstState(inForce.map(f => f.state)) ??
          'notApplicable',
        readyComponents: counted.filter(f => f.state === 'ready').length,
        expectedComponents: counted.length,
        ...(terminatingSince && { terminatingSince }),
        ...(stuckHere && { stuck: stuckHere.sentence }),
      };
    })
    .sort(
      (a, b) =>
        compareStates(a.state, b.state) ||
        compareTexts(a.namespace, b.namespace),
    );
}
