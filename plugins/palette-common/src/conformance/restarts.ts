import type { HealthRules } from '../catalog/types';
import type { SnapshotPod } from '../snapshot/types';
import { describeDuration, elapsedMs } from './durations';

interface LastRestart {
  readonly pod: SnapshotPod;
  /** ms since the last restart */
  readonly ms: number;
}

/** A ready pod that was restarted a short time ago, in words; undefined where none was. */
export function describeRecentRestart(
  pods: readonly SnapshotPod[],
  observedAt: string,
  rules: HealthRules,
): string | undefined {
  const [recent] = lastRestarts(pods, observedAt).filter(
    ({ ms }) => ms <= rules.recentRestartMs,
  );
  return recent && describe(recent);
}

/** Why a ready pod counts as flapping, in words and by its reason; undefined where none does. */
export function describeFlapping(
  pods: readonly SnapshotPod[],
  observedAt: string,
  rules: HealthRules,
): { readonly sentence: string; readonly reason?: string } | undefined {
  const [flapping] = lastRestarts(pods, observedAt).filter(restart =>
    goesOn(restart, observedAt, rules),
  );
  if (!flapping) {
    return undefined;
  }
  const reason = lastReasonOf(flapping.pod);
  return { sentence: describe(flapping), ...(reason && { reason }) };
}

// Restarts while a workload comes up are common; those that go on afterwards are not.
function goesOn(
  { pod, ms }: LastRestart,
  observedAt: string,
  { flapping, startingDeadlineMs }: HealthRules,
): boolean {
  const { restarts = 0, createdAt } = pod;
  const age = elapsedMs(createdAt, observedAt);
  return (
    restarts >= flapping.restarts &&
    ms <= flapping.lastWithinMs &&
    age !== undefined &&
    age - ms > startingDeadlineMs &&
    age / restarts <= flapping.everyMs
  );
}

/** The last restart of each pod that had one, the latest first. */
function lastRestarts(
  pods: readonly SnapshotPod[],
  observedAt: string,
): readonly LastRestart[] {
  return pods
    .flatMap(pod => {
      const ms = elapsedMs(pod.restartedAt, observedAt);
      return ms === undefined ? [] : [{ pod, ms }];
    })
    .sort((a, b) => a.ms - b.ms);
}

function lastReasonOf(pod: SnapshotPod): string | undefined {
  return pod.containers?.find(c => c.lastReason)?.lastReason;
}

function describe({ pod, ms }: LastRestart): string {
  const why = lastReasonOf(pod);
  const times =
    pod.restarts === 1 ? 'once' : `${pod.restarts ?? 'several'} times`;
  return `${pod.name} restarted ${times}, last ${describeDuration(ms)} ago${
    why ? ` (${why})` : ''
  }`;
}
