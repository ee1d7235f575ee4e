import type { Verdict, WorstFinding } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetClusterRow } from '../../database/tables';
import { writeUndated, type DescribedTransition } from './describeTransitions';
import { toDay } from './days';
import type { RecordedOutcome, RecordedTransition } from './RecordedOutcome';
import type { RulesChange } from './rulesChange';
import { toSeverity } from './toSeverity';
import {
  saveTransitions,
  toTransition,
  toTransitionRow,
} from './transitionRows';

/** An outcome to save for a cluster whose row is locked. */
export interface Outcome {
  /** Why the verdict is as it is, one sentence. */
  readonly reason: string;
  /** New values of the cluster's row. */
  readonly columns: Partial<FleetClusterRow> & {
    readonly verdict: Verdict;
    readonly checked_at: Date;
  };
  readonly worst?: WorstFinding;
  readonly failure?: RecordedOutcome['failure'];
  readonly waived?: RecordedOutcome['waived'];
  readonly rulesChange?: RulesChange;
  /** When a reading that was recorded before was judged again; the verdict changed then, if it did. */
  readonly judgedAt?: Date;
  /** Transitions of components. */
  readonly transitions?: readonly DescribedTransition[];
}

/** Saves the row of a cluster and its transitions, with a transition of the verdict if that changed. */
export async function saveOutcome(
  tx: Knex.Transaction,
  cluster: FleetClusterRow,
  { reason, columns, judgedAt, transitions = [], ...outcome }: Outcome,
): Promise<RecordedOutcome> {
  const { verdict } = columns;
  const at = judgedAt ?? columns.checked_at;
  const { cluster_name: name, entity_ref: entityRef } = cluster;
  const isFirst = cluster.checked_at === null;
  const hasChanged = isFirst || cluster.verdict !== verdict;
  // A wrong clock wrote this time: no verdict begins in the future.
  const isDatedLater = cluster.since !== null && new Date(cluster.since) > at;
  await tx<FleetClusterRow>('fleet_clusters')
    .where({ cluster_name: name })
    .update({
      ...columns,
      ...((hasChanged || isDatedLater) && { since: at }),
    });
  const ofComponents = transitions.map(transition => ({
    row: toTransitionRow(name, transition),
    facts: pickFacts(transition),
  }));
  const rulesChange = findCommonChange(transitions, outcome.rulesChange);
  const waiver = hasChanged
    ? findWaiver(transitions, toSeverity(verdict) < toSeverity(cluster.verdict))
    : undefined;
  const ofVerdict = {
    row: {
      cluster_name: name,
      finding_id: null,
      namespace: null,
      component: null,
      from: isFirst ? null : cluster.verdict,
      to: verdict,
      reason,
      at,
      day: toDay(at),
    },
    facts: {
      brief: writeVerdictInBrief(verdict, outcome),
      since: outcome.worst?.since ?? at.toISOString(),
      ...(rulesChange && { rulesChange }),
      ...(waiver && { waiver }),
    },
  };
  const all = [...ofComponents, ...(hasChanged ? [ofVerdict] : [])];
  await saveTransitions(
    tx,
    all.map(({ row }) => row),
  );
  return {
    ...toUnchangedOutcome({ ...cluster, ...columns }, at),
    ...outcome,
    isFirstReading: cluster.observed_at === null,
    verdict: {
      ...(!isFirst && { from: cluster.verdict }),
      to: verdict,
    },
    rulesChange,
    transitions: all.map(({ row, facts }) => ({
      ...toTransition(row, entityRef),
      ...facts,
    })),
  };
}

/** The outcome of a check that leaves the cluster's row as it is. */
export function toUnchangedOutcome(
  cluster: FleetClusterRow,
  at: Date,
): RecordedOutcome {
  const {
    owner,
    cluster_type: clusterType,
    live_id: liveId,
    verdict,
  } = cluster;
  return {
    clusterName: cluster.cluster_name,
    entityRef: cluster.entity_ref,
    ...(liveId !== null && { liveId }),
    ...(owner !== null && { owner }),
    ...(clusterType !== null && { clusterType }),
    at: at.toISOString(),
    verdict: { from: verdict, to: verdict },
    isFirstReading: false,
    transitions: [],
  };
}

/** What other rules changed, where they account for every transition; a component that changed by itself outweighs them. */
function findCommonChange(
  transitions: readonly DescribedTransition[],
  ofReport: RulesChange | undefined,
): RulesChange | undefined {
  const [first] = transitions;
  return transitions.every(transition => transition.rulesChange)
    ? ofReport ?? first?.rulesChange
    : undefined;
}

/** The waiver that had a part in a verdict: one that ended where it is worse, and one that began where it is better. */
function findWaiver(
  transitions: readonly DescribedTransition[],
  isForWorse: boolean,
): RecordedTransition['waiver'] {
  return transitions.find(
    ({ waiver }) => waiver && (waiver.change !== 'began') === isForWorse,
  )?.waiver;
}

function pickFacts({
  brief,
  since,
  rulesChange,
  waiver,
}: DescribedTransition): Pick<
  RecordedTransition,
  'brief' | 'since' | 'rulesChange' | 'waiver'
> {
  return {
    brief,
    since,
    ...(rulesChange && { rulesChange }),
    ...(waiver && { waiver }),
  };
}

function writeVerdictInBrief(
  verdict: Verdict,
  { worst, failure }: Pick<Outcome, 'worst' | 'failure'>,
): string {
  if (failure) {
    return `could not be read: ${failure.class}`;
  }
  return worst ? writeUndated(worst) : verdict;
}
