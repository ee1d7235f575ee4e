import type {
  FindingPod,
  FindingState,
  PodState,
  SnapshotContainer,
} from 'backstage-plugin-palette-common';

/** The shape that stands for a pod's state; the word beside it is the pod's own. */
export const podShapes: Readonly<Record<PodState, FindingState>> = {
  ready: 'ready',
  progressing: 'progressing',
  degraded: 'degraded',
  finished: 'notInstalled',
  leaving: 'notApplicable',
};

/** What kubectl would show: the reason where there is one, else the phase. */
export function podStatus({ reason, phase, state }: FindingPod): string {
  return reason ?? (state === 'leaving' ? 'Terminating' : phase);
}

/** `1/2`, or nothing where the source does not tell. */
export function podReadiness({
  containersReady,
  containersTotal,
}: FindingPod): string {
  return containersTotal === undefined
    ? ''
    : `${containersReady ?? 0}/${containersTotal}`;
}

/** What a container says of itself, in one line. */
export function containerWords(container: SnapshotContainer): string {
  const { name, init, ready, reason, exitCode, restarts, lastReason } =
    container;
  const parts = [
    reason ?? (ready ? 'ready' : 'not ready'),
    exitCode === undefined ? '' : `exit code ${exitCode}`,
    lastReason && lastReason !== reason ? `last ended with ${lastReason}` : '',
    restarts > 0
      ? `${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`
      : '',
  ].filter(Boolean);
  return `${init ? 'Init container' : 'Container'} ${name}: ${parts.join(
    ', ',
  )}`;
}
