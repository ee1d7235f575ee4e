import { toArray, toConditions, toMs, toWorkloadsIn } from './entries';
import type { HealthFile } from './healthSchema';
import type { HealthRules, KnownTrouble } from './PaletteCatalog';

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
    troubles: file.troubles.map(toKnownTrouble),
  };
}

function toKnownTrouble({
  reason,
  when,
  ...entry
}: HealthFile['troubles'][number]): KnownTrouble {
  return {
    ...toWorkloadsIn(entry),
    reasons: toArray(reason),
    when: toConditions(when),
    advice: entry.advice,
    ...(entry.mendedIn && { mendedIn: entry.mendedIn }),
    source: entry.source,
    confidence: entry.confidence,
  };
}
