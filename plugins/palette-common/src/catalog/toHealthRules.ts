import { toMs } from './entries';
import type { HealthFile } from './healthSchema';
import type { HealthRules } from './PaletteCatalog';

/** Converts the file of the rules of health. */
export function toHealthRules(file: HealthFile): HealthRules {
  const { flapping } = file;
  return {
    startingDeadlineMs: toMs(file.startingDeadline),
    recentRestartMs: toMs(file.recentRestart),
    flapping: {
      restarts: flapping.restarts,
      everyMs: toMs(flapping.every),
      lastWithinMs: toMs(flapping.lastWithin),
    },
    failures: new Map(
      file.failures.map(({ reason, tolerate, advice }) => [
        reason,
        { reason, advice, tolerateMs: tolerate ? toMs(tolerate) : 0 },
      ]),
    ),
  };
}
