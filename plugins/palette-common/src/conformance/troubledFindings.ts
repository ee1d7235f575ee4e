import { isConsequence } from './findings/causes';
import {
  collectCountedFindings,
  type Findings,
} from './report/collectFindings';
import type { WorkloadFinding } from './report/Finding';
import { compareStates } from './report/states';

/**
 * The findings that ask for attention and count in the verdict: the worst first, a cause before its consequences.
 *
 * @public
 */
export function collectTroubledFindings(
  found: Findings,
): readonly WorkloadFinding[] {
  return collectCountedFindings(found)
    .filter(finding => compareStates(finding.state, 'ready') < 0)
    .sort(
      (a, b) =>
        compareStates(a.state, b.state) ||
        Number(isConsequence(a)) - Number(isConsequence(b)),
    );
}
