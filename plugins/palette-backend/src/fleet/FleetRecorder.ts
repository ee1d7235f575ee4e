import type {
  ReadFailure,
  Report,
  Verdict,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import { declaredKey } from '../reports/declaredKey';
import { addChanges } from './addChanges';
import { dayOf } from './days';
import type {
  FleetClusterRow,
  FleetStatesRow,
  FleetTransitionRow,
  Timestamp,
} from './FleetTables';
import { recordStates, type RecordedState } from './recordedStates';
import { reportInBrief, severityOf } from './reportInBrief';
import { saveFindings } from './saveFindings';

/** Of a cluster whose latest reading failed. */
const FAILED = {
  verdict: 'unknown' as const,
  severity: severityOf('unknown'),
};

/**
 * Keeps of each outcome what the overview and the history need: a row a cluster, and a row a change. An outcome that is
 * like the one before adds no row. Clusters that are not of the fleet are left out.
 */
export class FleetRecorder {
  readonly #confirmMissing: number;

  /** @param options - `confirmMissing`: how many reports in a row must see a component missing */
  constructor(options: { readonly confirmMissing: number }) {
    this.#confirmMissing = options.confirmMissing;
  }

  async recordReport(
    tx: Knex.Transaction,
    target: ClusterTarget,
    report: Report,
    now: Date,
  ): Promise<void> {
    const cluster = await lockCluster(tx, target.clusterName);
    // Another entity that declares the cluster differently has a report of its own.
    if (!cluster || cluster.declared !== declaredKey(target)) {
      return;
    }
    // One reading that is judged twice is not seen twice, and an older one says nothing new.
    const observedAt = new Date(report.observedAt);
    const lastAt = pastOf(cluster.observed_at, now);
    if (lastAt && observedAt <= lastAt) {
      return;
    }
    const name = cluster.cluster_name;
    const kept = await tx<FleetStatesRow>('fleet_states')
      .where({ cluster_name: name })
      .first();
    const before = kept && (JSON.parse(kept.states) as RecordedState[]);
    const { states, changes } = recordStates(
      before,
      report,
      this.#confirmMissing,
    );
    const brief = reportInBrief(report, states);
    if (report.clusterType !== null) {
      // A cluster that is not recognised for once has not lost what is known of it.
      await saveStates(tx, name, kept?.states, states);
    }
    await saveFindings(tx, name, states);
    await addChanges(tx, name, changes);
    const read = { ...brief, observed_at: observedAt };
    const checkedAt = pastOf(cluster.checked_at, now);
    await saveOutcome(
      tx,
      cluster,
      brief.headline,
      cluster.failure_class && checkedAt && checkedAt > observedAt
        ? // A reading that began later failed, and that holds.
          { ...read, ...FAILED, checked_at: checkedAt }
        : {
            ...read,
            checked_at: observedAt,
            failure_class: null,
            failure_message: null,
            failed_since: null,
          },
    );
  }

  async recordFailure(
    tx: Knex.Transaction,
    clusterName: string,
    failure: Pick<ReadFailure, 'class' | 'message'> & {
      readonly at: Date;
      /** Without it, since the first of the same class in a row. */
      readonly since?: Date;
    },
    now: Date,
  ): Promise<void> {
    const cluster = await lockCluster(tx, clusterName);
    const lastAt = cluster && pastOf(cluster.checked_at, now);
    if (!cluster || (lastAt && lastAt > failure.at)) {
      return;
    }
    await saveOutcome(tx, cluster, failure.message, {
      ...FAILED,
      checked_at: failure.at,
      failure_class: failure.class,
      failure_message: failure.message,
      failed_since:
        failure.since ??
        (cluster.failure_class === failure.class && cluster.failed_since
          ? new Date(cluster.failed_since)
          : failure.at),
    });
  }
}

/** A stored time, unless it is later than now: then the clock was wrong that it is from, and it says nothing. */
function pastOf(timestamp: Timestamp | null, now: Date): Date | undefined {
  const time = timestamp === null ? undefined : new Date(timestamp);
  return time && time <= now ? time : undefined;
}

function lockCluster(tx: Knex.Transaction, clusterName: string) {
  return tx<FleetClusterRow>('fleet_clusters')
    .where({ cluster_name: clusterName })
    .forUpdate()
    .first() as Promise<FleetClusterRow | undefined>;
}

async function saveOutcome(
  tx: Knex.Transaction,
  cluster: FleetClusterRow,
  reason: string,
  outcome: Partial<FleetClusterRow> & {
    readonly verdict: Verdict;
    readonly checked_at: Date;
  },
): Promise<void> {
  const first = cluster.checked_at === null;
  const changed = first || cluster.verdict !== outcome.verdict;
  // From a clock that was wrong, it would say that the verdict begins in the future.
  const isDatedLater =
    cluster.since !== null && new Date(cluster.since) > outcome.checked_at;
  await tx<FleetClusterRow>('fleet_clusters')
    .where({ cluster_name: cluster.cluster_name })
    .update({
      ...outcome,
      ...((changed || isDatedLater) && { since: outcome.checked_at }),
    });
  if (changed) {
    await tx<FleetTransitionRow>('fleet_transitions').insert({
      cluster_name: cluster.cluster_name,
      finding_id: null,
      namespace: null,
      component: null,
      from: first ? null : cluster.verdict,
      to: outcome.verdict,
      reason,
      at: outcome.checked_at,
      day: dayOf(outcome.checked_at),
    });
  }
}

async function saveStates(
  tx: Knex.Transaction,
  clusterName: string,
  before: string | undefined,
  states: readonly RecordedState[],
): Promise<void> {
  const row = { cluster_name: clusterName, states: JSON.stringify(states) };
  if (row.states !== before) {
    await tx<FleetStatesRow>('fleet_states')
      .insert(row)
      .onConflict('cluster_name')
      .merge();
  }
}
