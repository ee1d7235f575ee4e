import type { HealthRules } from '../../catalog/PaletteCatalog';
import type { SnapshotPod } from '../../snapshot/Snapshot';
import { describeDuration, measureElapsedMs } from '../wording/durations';

/** Describes the latest restart of ready pods, where that was a short time ago. */
export function describeRecentRestart(
  pods: readonly SnapshotPod[],
  observedAt: string,
  rules: HealthRules,
): string | undefined {
  const [recent] = listLastRestarts(pods, observedAt).filter(
    ({ ms }) => ms <= rules.recentRestartMs,
  );
  return recent && describeRestart(recent);
}

/** Describes the first ready pod that is flapping, and why its last run ended; undefined where none is flapping. */
export function describeFlapping(
  pods: readonly SnapshotPod[],
  observedAt: string,
  rules: HealthRules,
): { readonly sentence: string; readonly reason?: string } | undefined {
  const [flapping] = listLastRestarts(pods, observedAt).filter(restart =>
    isFlapping(restart, observedAt, rules),
  );
  if (!flapping) {
    return undefined;
  }
  const reason = findLastReason(flapping.pod);
  return { sentence: describeRestart(flapping), ...(reason && { reason }) };
}

interface LastRestart {
  readonly pod: SnapshotPod;
  /** ms since the last restart */
  readonly ms: number;
}

/** The last restart of each pod that had one, the latest first. */
function listLastRestarts(
  pods: readonly SnapshotPod[],
  observedAt: string,
): readonly LastRestart[] {
  return pods
    .flatMap(pod => {
      const ms = measureElapsedMs(pod.restartedAt, observedAt);
      return ms === undefined ? [] : [{ pod, ms }];
    })
    .sort((a, b) => a.ms - b.ms);
}

// Restarts are common while a workload comes up, and a sign of trouble afterwards.
function isFlapping(
  { pod, ms }: LastRestart,
  observedAt: string,
  { flapping, startingDeadlineMs }: HealthRules,
): boolean {
  const { restarts = 0, createdAt } = pod;
  const age = measureElapsedMs(createdAt, observedAt);
  return (
    restarts >= flapping.restarts &&
    ms <= flapping.lastWithinMs &&
    age !== undefined &&
    age - ms > startingDeadlineMs &&
    age / restarts <= flapping.everyMs
  );
}

function describeRestart({ pod, ms }: LastRestart): string {
  const why = findLastReason(pod);
  const times =
    pod.restarts === 1 ? 'once' : `${pod.restarts ?? 'several'} times`;
  return `${pod.name} restarted ${times}, last ${describeDuration(ms)} ago${
    why ? ` (${why})` : ''
  }`;
}

function findLastReason(pod: SnapshotPod): string | undefined {
  return pod.containers?.find(c => c.lastReason)?.lastReason;
}
