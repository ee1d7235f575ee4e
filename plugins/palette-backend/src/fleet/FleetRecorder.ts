import {
  compareStates,
  type ReadFailure,
  type Report,
  type Verdict,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import { declaredKey } from '../reports/declaredKey';
import { dayOf } from './days';
import type {
  FleetClusterRow,
  FleetFindingRow,
  FleetStatesRow,
  FleetTransitionRow,
} from './FleetTables';
import {
  isWrong,
  recordStates,
  type RecordedState,
  type StateChange,
} from './recordedStates';
import { reportInBrief, severityOf } from './reportInBrief';

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
  ): Promise<void> {
    const cluster = await lockCluster(tx, target.clusterName);
    // Another entity that declares the cluster differently has a report of its own.
    if (!cluster || cluster.declared !== declaredKey(target)) {
      return;
    }
    // One reading that is judged twice is not seen twice, and an older one says nothing new.
    const observedAt = new Date(report.observedAt);
    if (cluster.observed_at && observedAt <= new Date(cluster.observed_at)) {
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
    await saveOutcome(tx, cluster, brief.headline, {
      ...brief,
      observed_at: observedAt,
      checked_at: observedAt,
      failure_class: null,
      failure_message: null,
      failed_since: null,
    });
  }

  async recordFailure(
    tx: Knex.Transaction,
    clusterName: string,
    failure: Pick<ReadFailure, 'class' | 'message'> & {
      readonly at: Date;
      /** Without it, since the first of the same class in a row. */
      readonly since?: Date;
    },
  ): Promise<void> {
    const cluster = await lockCluster(tx, clusterName);
    if (!cluster) {
      return;
    }
    await saveOutcome(tx, cluster, failure.message, {
      verdict: 'unknown',
      severity: severityOf('unknown'),
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
  await tx<FleetClusterRow>('fleet_clusters')
    .where({ cluster_name: cluster.cluster_name })
    .update({ ...outcome, ...(changed && { since: outcome.checked_at }) });
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

async function saveFindings(
  tx: Knex.Transaction,
  clusterName: string,
  states: readonly RecordedState[],
): Promise<void> {
  const worst = new Map<string, FleetFindingRow>();
  for (const { id, namespace, component, state } of states) {
    const known = worst.get(id);
    if (isWrong(state) && !(known && compareStates(known.state, state) <= 0)) {
      worst.set(id, {
        cluster_name: clusterName,
        finding_id: id,
        namespace,
        component,
        state,
      });
    }
  }
  const wrong = [...worst.values()];
  const before = await tx<FleetFindingRow>('fleet_findings').where({
    cluster_name: clusterName,
  });
  if (comparable(before) === comparable(wrong)) {
    return;
  }
  await tx<FleetFindingRow>('fleet_findings')
    .where({ cluster_name: clusterName })
    .delete();
  if (wrong.length > 0) {
    await tx<FleetFindingRow>('fleet_findings').insert(wrong);
  }
}

function comparable(rows: readonly FleetFindingRow[]): string {
  return rows
    .map(row => JSON.stringify([row.finding_id, row.namespace, row.state]))
    .sort()
    .join();
}

async function addChanges(
  tx: Knex.Transaction,
  clusterName: string,
  changes: readonly StateChange[],
): Promise<void> {
  const rows = changes.map(
    ({ id, namespace, component, from, to, reason, at }) => ({
      cluster_name: clusterName,
      finding_id: id,
      namespace,
      component,
      from: from ?? null,
      to,
      reason,
      at: new Date(at),
      day: dayOf(new Date(at)),
    }),
  );
  await tx.batchInsert('fleet_transitions', rows, 50);
}
