import { collectFindings, writeTime, type Report } from '../conformance';
import { isForCluster } from './matchWaiver';
import type { Waiver } from './Waiver';

/**
 * A waiver that does nothing for a report, and why.
 *
 * @public
 */
export interface IdleWaiver {
  readonly waiver: Waiver;
  readonly why: 'expired' | 'unmatched';
  /** For people, one sentence. */
  readonly sentence: string;
}

/**
 * Lists the waivers for the cluster of a report that have expired or match nothing in it. One whose component is there and
 * well is not idle: it waits.
 *
 * @param options - as for `applyWaivers`
 *
 * @public
 */
export function listIdleWaivers(
  report: Report,
  waivers: readonly Waiver[],
  options: { readonly clusterName?: string } = {},
): readonly IdleWaiver[] {
  const { clusterType, observedAt } = report;
  const named = new Set(
    collectFindings(report).flatMap(({ id, component }) => [id, component]),
  );
  const isHere = (waiver: Waiver) =>
    isForCluster(waiver, { ...options, clusterType });
  return waivers.filter(isHere).flatMap((waiver): readonly IdleWaiver[] => {
    const { id, component, expiresAt } = waiver;
    const idle = (why: IdleWaiver['why'], what: string) => [
      { waiver, why, sentence: `Waiver ${id} for ${component} ${what}` },
    ];
    if (expiresAt <= observedAt) {
      return idle(
        'expired',
        `expired at ${writeTime(expiresAt)}: what it covered counts again.`,
      );
    }
    return named.has(component)
      ? []
      : idle('unmatched', 'matches nothing here: check its component.');
  });
}
