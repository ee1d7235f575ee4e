import type {
  FindingPod,
  FindingState,
  PodState,
  SnapshotContainer,
} from 'backstage-plugin-palette-common';
import { formatAgo } from '../components/time';
import type { PaletteTranslation } from '../translation';

/** The finding state whose icon stands for a pod's state; the word beside it is the pod's own. */
export const podShapes: Readonly<Record<PodState, FindingState>> = {
  ready: 'ready',
  progressing: 'progressing',
  degraded: 'degraded',
  finished: 'notInstalled',
  leaving: 'notApplicable',
};

/** A pod's status as kubectl shows it: the reason, else the phase. */
export function describePodStatus(
  { reason, phase, state }: FindingPod,
  t: PaletteTranslation,
): string {
  return (
    reason ?? (state === 'leaving' ? t('findings.pods.terminating') : phase)
  );
}

/** A pod's ready containers as `1/2`; empty where the source does not show them. */
export function describePodReadiness({
  containersReady,
  containersTotal,
}: FindingPod): string {
  return containersTotal === undefined
    ? ''
    : `${containersReady ?? 0}/${containersTotal}`;
}

/** A container's state in one line, with its message unless the pod already shows the same one. */
export function describeContainer(
  container: SnapshotContainer,
  now: number,
  t: PaletteTranslation,
  podMessage?: string,
): string {
  const { name, init, ready, reason, exitCode, restarts, message } = container;
  const { lastReason, lastFailedAt } = container;
  const state = [
    reason ??
      t(
        ready
          ? 'findings.pods.containerReady'
          : 'findings.pods.containerNotReady',
      ),
    exitCode !== undefined && t('findings.pods.exitCode', { code: exitCode }),
    lastReason &&
      (lastFailedAt
        ? t('findings.pods.lastEndedAt', {
            reason: lastReason,
            ago: formatAgo(lastFailedAt, now, t),
          })
        : t('findings.pods.lastEnded', { reason: lastReason })),
    restarts > 0 && t('findings.pods.containerRestarts', { count: restarts }),
  ]
    .filter(Boolean)
    .join(', ');
  const words = t(
    init ? 'findings.pods.initContainer' : 'findings.pods.container',
    { name, state },
  );
  return message && message !== podMessage
    ? t('findings.pods.containerWithMessage', { container: words, message })
    : words;
}
