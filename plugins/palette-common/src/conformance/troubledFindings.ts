import { countedFindings, type Findings } from './allFindings';
import { isConsequence } from './causes';
import { compareStates } from './severity';
import type { WorkloadFinding } from './types';

/**
 * The findings that ask for attention and count in the verdict: the worst first, a cause before its consequences.
 *
 * @public
 */
export function troubledFindings(all: Findings): readonly WorkloadFinding[] {
  return countedFindings(all)
    .filter(finding => compareStates(finding.state, 'ready') < 0)
    .sort(
      (a, b) =>
        compareStates(a.state, b.state) ||
        Number(isConsequence(a)) - Number(isConsequence(b)),
    );
}
