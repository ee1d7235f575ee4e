import type {
  ReadFailure,
  Report,
  Transition,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetClusterRow, FleetStatesRow } from '../../database/tables';
import { toIsoString, type Timestamp } from '../../database/timestamps';
import type { DeclaredReport } from '../../reports/DeclaredReport';
import type { ClusterTarget } from '../../targets/ClusterTarget';
import { toDeclaredKey } from '../../targets/toDeclaredKey';
import { recordStates, type RecordedState } from './recordStates';
import { saveFindings } from './saveFindings';
import { saveOutcome } from './saveOutcome';
import { summarizeReport } from './summarizeReport';
import { toSeverity } from './toSeverity';
import { toTransitionRow } from './transitionRows';

/** The columns of a cluster whose latest reading failed. */
const FAILED = {
  verdict: 'unknown' as const,
  severity: toSeverity('unknown'),
};

/**
 * Records what the overview and the history need of each outcome: a row for each cluster, and a row for each transition.
 * An outcome like the one before adds no row. Clusters outside the fleet are left out.
 */
export class FleetRecorder {
  readonly #confirmMissing: number;

  /** @param options - `confirmMissing`: how many reports in a row must see a component missing */
  constructor(options: { readonly confirmMissing: number }) {
    this.#confirmMissing = options.confirmMissing;
  }

  /**
   * Records a report, unless a later reading was recorded, or the fleet has the cluster through an entity that declares it
   * differently.
   *
   * @param now - by the database's clock
   * @returns the transitions that it recorded
   */
  async recordReport(
    tx: Knex.Transaction,
    target: ClusterTarget,
    report: Report,
    now: Date,
  ): Promise<readonly Transition[]> {
    const cluster = await lockCluster(tx, target.clusterName);
    // Another entity that declares the cluster differently has a report of its own.
    if (!cluster || cluster.declared !== toDeclaredKey(target)) {
      return [];
    }
    // One reading that is judged twice counts once, and an older one says nothing new.
    const observedAt = new Date(report.observedAt);
    const lastAt = toPastTime(cluster.observed_at, now);
    if (lastAt && observedAt <= lastAt) {
      return [];
    }
    return this.#save(tx, cluster, report, now);
  }

  /**
   * Records another judgement of the reading that was recorded last, as after waivers changed. Its transitions are of now.
   *
   * @param judged - the report, with what was declared for it
   * @param now - by the database's clock
   * @returns the transitions that it recorded
   */
  async recordJudgement(
    tx: Knex.Transaction,
    clusterName: string,
    { declared, report }: DeclaredReport,
    now: Date,
  ): Promise<readonly Transition[]> {
    const cluster = await lockCluster(tx, clusterName);
    return cluster?.declared === declared &&
      toIsoString(cluster.observed_at) === report.observedAt
      ? this.#save(tx, cluster, report, now, now)
      : [];
  }

  /** @param judgedAt - present where the reading was recorded before */
  async #save(
    tx: Knex.Transaction,
    cluster: FleetClusterRow,
    report: Report,
    now: Date,
    judgedAt?: Date,
  ): Promise<readonly Transition[]> {
    const observedAt = new Date(report.observedAt);
    const name = cluster.cluster_name;
    const kept = await tx<FleetStatesRow>('fleet_states')
      .where({ cluster_name: name })
      .first();
    const { states, transitions } = recordStates(
      kept && (JSON.parse(kept.states) as RecordedState[]),
      report,
      this.#confirmMissing,
      judgedAt?.toISOString(),
    );
    const summary = summarizeReport(report, states, this.#confirmMissing);
    if (report.clusterType !== null) {
      // A report that does not recognise the cluster does not erase what is known of it.
      await saveStates(tx, name, kept?.states, states);
    }
    await saveFindings(tx, name, states);
    const read = { ...summary, observed_at: observedAt };
    const checkedAt = toPastTime(cluster.checked_at, now);
    const outcome =
      cluster.failure_class && checkedAt && checkedAt > observedAt
        ? // A reading that began later failed, and its outcome stands.
          { ...read, ...FAILED, checked_at: checkedAt }
        : {
            ...read,
            checked_at: observedAt,
            failure_class: null,
            failure_message: null,
            failed_since: null,
          };
    return saveOutcome(
      tx,
      cluster,
      summary.headline,
      outcome,
      transitions.map(transition => toTransitionRow(name, transition)),
      judgedAt,
    );
  }

  /**
   * Records a failed reading, unless a later reading was recorded.
   *
   * @param failure - `since` is by default the time of the first failure of its class in a row
   * @param now - by the database's clock
   * @returns the transitions that it recorded
   */
  async recordFailure(
    tx: Knex.Transaction,
    clusterName: string,
    failure: Pick<ReadFailure, 'class' | 'message'> & {
      readonly at: Date;
      readonly since?: Date;
    },
    now: Date,
  ): Promise<readonly Transition[]> {
    const cluster = await lockCluster(tx, clusterName);
    const lastAt = cluster && toPastTime(cluster.checked_at, now);
    if (!cluster || (lastAt && lastAt > failure.at)) {
      return [];
    }
    return saveOutcome(tx, cluster, failure.message, {
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

/** A stored time; undefined where it is later than now, because then a wrong clock wrote it. */
function toPastTime(timestamp: Timestamp | null, now: Date): Date | undefined {
  const time = timestamp === null ? undefined : new Date(timestamp);
  return time && time <= now ? time : undefined;
}

function lockCluster(
  tx: Knex.Transaction,
  clusterName: string,
): Promise<FleetClusterRow | undefined> {
  return tx<FleetClusterRow>('fleet_clusters')
    .where({ cluster_name: clusterName })
    .forUpdate()
    .first() as Promise<FleetClusterRow | undefined>;
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
