import type { ReadFailure, Report } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetClusterRow, FleetStatesRow } from '../../database/tables';
import {
  getLatestTrustedTime,
  toIsoString,
  type Timestamp,
} from '../../database/timestamps';
import type { DeclaredReport } from '../../reports/DeclaredReport';
import type { ClusterTarget } from '../../targets/ClusterTarget';
import { toDeclaredKey } from '../../targets/toDeclaredKey';
import { describeTransitions } from './describeTransitions';
import type { FleetBrief } from './FleetBrief';
import type { RecordedOutcome } from './RecordedOutcome';
import { listWaived } from './listWaived';
import { recordStates, type RecordedState } from './recordStates';
import { findRulesChange, toJudgedBy, type RulesChange } from './rulesChange';
import { saveFindings } from './saveFindings';
import { saveOutcome, toUnchangedOutcome } from './saveOutcome';
import { summarizeReport, type ReportSummary } from './summarizeReport';
import { toSeverity } from './toSeverity';
import { trimTransitions } from './trimTransitions';

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
  readonly #rules: string;
  readonly #history: { readonly maxCount: number } | undefined;

  /**
   * @param options - `confirmMissing`: how many reports in a row must see a component missing; `rules`: the fingerprint of
   * the rules that judge all clusters; `history`: how many transitions of a cluster's components a cleaning leaves, by
   * default all
   */
  constructor(options: {
    readonly confirmMissing: number;
    readonly rules?: string;
    readonly history?: { readonly maxCount: number };
  }) {
    this.#confirmMissing = options.confirmMissing;
    this.#rules = options.rules ?? '';
    this.#history = options.history;
  }

  /**
   * Records a report, unless a later reading was recorded, or the fleet has the cluster through an entity that declares it
   * differently.
   *
   * @param options - `now`: by the database's clock; `confirms`: whether the report may confirm that a component is missing
   * @returns what it recorded; undefined where a later reading was recorded, or the cluster is outside the fleet
   */
  async recordReport(
    tx: Knex.Transaction,
    target: ClusterTarget,
    report: Report,
    {
      now,
      confirms = true,
    }: { readonly now: Date; readonly confirms?: boolean },
  ): Promise<RecordedOutcome | undefined> {
    const cluster = await lockCluster(tx, target.clusterName);
    const observedAt = new Date(report.observedAt);
    // Another entity that declares the cluster differently has a report of its own.
    if (cluster && cluster.declared !== toDeclaredKey(target)) {
      return toUnchangedOutcome(cluster, observedAt);
    }
    // One reading that is judged twice counts once, and an older one says nothing new.
    const lastAt = cluster && toTrustedTime(cluster.observed_at, now);
    if (!cluster || (lastAt && observedAt <= lastAt)) {
      return undefined;
    }
    const judgedBy = toJudgedBy(this.#rules, target);
    const rulesChange = cluster.observed_at
      ? findRulesChange(cluster.judged_by, judgedBy)
      : undefined;
    return this.#save(tx, cluster, report, {
      now,
      confirms,
      judgedBy,
      rulesChange,
    });
  }

  /**
   * Whether the latest outcome of a cluster is a conformant report, of an earlier reading and by the same rules. Locks the
   * cluster.
   */
  async isConformant(
    tx: Knex.Transaction,
    target: ClusterTarget,
    observedAt: Date,
  ): Promise<boolean> {
    const cluster = await lockCluster(tx, target.clusterName);
    return (
      cluster?.declared === toDeclaredKey(target) &&
      cluster.judged_by === toJudgedBy(this.#rules, target) &&
      cluster.verdict === 'conformant' &&
      cluster.checked_at !== null &&
      new Date(cluster.checked_at) < observedAt
    );
  }

  /** Records that a cluster was read again and is as it was. */
  async recordRepeated(
    tx: Knex.Transaction,
    clusterName: string,
    observedAt: Date,
  ): Promise<RecordedOutcome> {
    const [cluster] = await tx<FleetClusterRow>('fleet_clusters')
      .where({ cluster_name: clusterName })
      .update({ observed_at: observedAt, checked_at: observedAt })
      .returning('*');
    return toUnchangedOutcome(cluster, observedAt);
  }

  /**
   * Records another judgement of the reading that was recorded last, as after waivers changed. Its transitions are of now.
   *
   * @param judged - the report, with what was declared for it
   * @param now - by the database's clock
   * @returns what it recorded; undefined where another reading was recorded, or the cluster is outside the fleet
   */
  async recordJudgement(
    tx: Knex.Transaction,
    clusterName: string,
    { declared, report }: DeclaredReport,
    now: Date,
  ): Promise<RecordedOutcome | undefined> {
    const cluster = await lockCluster(tx, clusterName);
    return cluster?.declared === declared &&
      toIsoString(cluster.observed_at) === report.observedAt
      ? this.#save(tx, cluster, report, {
          now,
          confirms: true,
          judgedBy: cluster.judged_by,
          judgedAt: now,
        })
      : undefined;
  }

  async #save(
    tx: Knex.Transaction,
    cluster: FleetClusterRow,
    report: Report,
    judgement: Judgement,
  ): Promise<RecordedOutcome> {
    const { now, confirms, judgedBy, judgedAt, rulesChange } = judgement;
    const observedAt = new Date(report.observedAt);
    const name = cluster.cluster_name;
    const kept = await tx<FleetStatesRow>('fleet_states')
      .where({ cluster_name: name })
      .first();
    const before = kept && (JSON.parse(kept.states) as RecordedState[]);
    const { states, transitions } = recordStates(
      before,
      report,
      confirms ? this.#confirmMissing : undefined,
      { rulesChange, judgedAt: judgedAt?.toISOString() },
    );
    const summary = summarizeReport(report, states, this.#confirmMissing);
    if (report.clusterType !== null) {
      // A report that does not recognise the cluster does not erase what is known of it.
      await saveStates(tx, name, kept?.states, states);
    }
    await saveFindings(tx, name, states);
    if (this.#history && transitions.length > 0) {
      const { maxCount } = this.#history;
      await trimTransitions(tx, name, { maxCount, states: before ?? [] });
    }
    const read = { ...summary, observed_at: observedAt, judged_by: judgedBy };
    const checkedAt = toTrustedTime(cluster.checked_at, now);
    const columns =
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
    const waived = listWaived(report);
    return saveOutcome(tx, cluster, {
      reason: summary.headline,
      columns,
      worst: readWorst(summary),
      ...(waived.length > 0 && { waived }),
      rulesChange,
      judgedAt,
      transitions: describeTransitions(transitions, report),
    });
  }

  /**
   * Records a failed reading, unless a later reading was recorded.
   *
   * @param failure - `since` is by default the time of the first failure of its class in a row
   * @param now - by the database's clock
   * @returns what it recorded; undefined where a later reading was recorded, or the cluster is outside the fleet
   */
  async recordFailure(
    tx: Knex.Transaction,
    clusterName: string,
    failure: Pick<ReadFailure, 'class' | 'message'> & {
      readonly at: Date;
      readonly since?: Date;
    },
    now: Date,
  ): Promise<RecordedOutcome | undefined> {
    const cluster = await lockCluster(tx, clusterName);
    const lastAt = cluster && toTrustedTime(cluster.checked_at, now);
    if (!cluster || (lastAt && lastAt > failure.at)) {
      return undefined;
    }
    const { class: failureClass, message } = failure;
    return saveOutcome(tx, cluster, {
      reason: message,
      columns: {
        ...FAILED,
        checked_at: failure.at,
        failure_class: failureClass,
        failure_message: message,
        failed_since:
          failure.since ??
          (cluster.failure_class === failureClass && cluster.failed_since
            ? new Date(cluster.failed_since)
            : failure.at),
      },
      failure: { class: failureClass, message },
    });
  }
}

/** How a report came about. */
interface Judgement {
  /** By the database's clock. */
  readonly now: Date;
  /** Whether the report may confirm that a component is missing. */
  readonly confirms: boolean;
  readonly judgedBy: FleetClusterRow['judged_by'];
  readonly rulesChange?: RulesChange;
  /** Present where the reading was recorded before. */
  readonly judgedAt?: Date;
}

function readWorst({ brief }: ReportSummary): FleetBrief['worst'] {
  return brief === null ? undefined : (JSON.parse(brief) as FleetBrief).worst;
}

/** A stored time; undefined where a wrong clock wrote it. */
function toTrustedTime(
  timestamp: Timestamp | null,
  now: Date,
): Date | undefined {
  const time = timestamp === null ? undefined : new Date(timestamp);
  return time && time <= getLatestTrustedTime(now) ? time : undefined;
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
