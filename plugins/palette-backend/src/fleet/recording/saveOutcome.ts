import type { Transition, Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type {
  FleetClusterRow,
  FleetTransitionRow,
} from '../../database/tables';
import { toDay } from './days';
import { saveTransitions, toTransition } from './transitionRows';

/**
 * Saves the row of a cluster and its transitions, with a transition of the verdict if that changed.
 *
 * @param reason - why the verdict changed, one sentence
 * @param ofComponents - transitions of components
 * @param at - when the verdict changed, if it did; by default when the cluster was read
 * @returns all transitions
 */
export async function saveOutcome(
  tx: Knex.Transaction,
  cluster: FleetClusterRow,
  reason: string,
  outcome: Partial<FleetClusterRow> & {
    readonly verdict: Verdict;
    readonly checked_at: Date;
  },
  ofComponents: readonly FleetTransitionRow[] = [],
  at: Date = outcome.checked_at,
): Promise<readonly Transition[]> {
  const { verdict } = outcome;
  const isFirst = cluster.checked_at === null;
  const hasChanged = isFirst || cluster.verdict !== verdict;
  // A wrong clock wrote this time: no verdict begins in the future.
  const isDatedLater = cluster.since !== null && new Date(cluster.since) > at;
  await tx<FleetClusterRow>('fleet_clusters')
    .where({ cluster_name: cluster.cluster_name })
    .update({
      ...outcome,
      ...((hasChanged || isDatedLater) && { since: at }),
    });
  const ofVerdict: FleetTransitionRow = {
    cluster_name: cluster.cluster_name,
    finding_id: null,
    namespace: null,
    component: null,
    from: isFirst ? null : cluster.verdict,
    to: verdict,
    reason,
    at,
    day: toDay(at),
  };
  const rows = [...ofComponents, ...(hasChanged ? [ofVerdict] : [])];
  await saveTransitions(tx, rows);
  return rows.map(row => toTransition(row, cluster.entity_ref));
}
