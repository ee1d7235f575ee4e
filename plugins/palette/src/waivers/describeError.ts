import { toProblem } from '../problems/toProblem';
import type { PaletteTranslation } from '../translation';

/** Why a waiver could not be made or ended, in a sentence. */
export function describeError(error: Error, t: PaletteTranslation): string {
  const problem = toProblem(error);
  return t('waivers.failed', {
    reason:
      'message' in problem ? problem.message : t('waivers.failedOtherwise'),
  });
}
