import type { StuckNamespace } from './notes';
import type { Finding, WorkloadFinding } from './report/Finding';
import type { NamespaceFinding } from './report/Report';
import {
  compareStates,
  findWorstState,
  type FindingState,
} from './report/states';
import { compareTexts } from './view/compare';
import { groupByNamespace } from './view/groupByNamespace';

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
  const findingsIn = groupByNamespace(findings);
  const othersIn = groupByNamespace(others);
  const stuckIn = groupByNamespace(stuck);
  return [
    ...new Set(
      [findingsIn, othersIn, stuckIn].flatMap(each => [...each.keys()]),
    ),
  ]
    .map((namespace): NamespaceFinding => {
      const here = findingsIn.get(namespace) ?? [];
      const othersHere = othersIn.get(namespace) ?? [];
      const [stuckHere] = stuckIn.get(namespace) ?? [];
      const inForce = here.filter(f => !f.waived);
      const counted = inForce.filter(f => f.expected);
      const terminatingSince = findDeletion(namespace);
      const states: readonly FindingState[] = [
        ...[...counted, ...othersHere.filter(f => !f.waived)].map(f => f.state),
        ...(stuckHere ? [stuckHere.state] : []),
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
