import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { InventoryStore } from '../clusters/InventoryStore';
import { dayOf } from '../fleet/days';
import { FleetRecorder } from '../fleet/FleetRecorder';
import type { FleetClusterRow } from '../fleet/FleetTables';
import { severityOf } from '../fleet/reportInBrief';
import { ReportStore } from '../reports/ReportStore';

export const NOW = new Date('2026-11-25T10:00:00.000Z');

/** Minutes before now. */
export function ago(minutes: number): Date {
  return new Date(NOW.getTime() - minutes * 60_000);
}

/** A database with clusters in it, as their checks would have left them. */
export class FleetFixture {
  static async open(knex: Knex): Promise<FleetFixture> {
    await ReportStore.create(
      mockServices.database({ knex }),
      new FleetRecorder({ confirmMissing: 2 }),
    );
    return new FleetFixture(knex);
  }

  private constructor(readonly knex: Knex) {}

  /** By default conformant tenants, read a minute ago. */
  async add(
    clusters: Readonly<Record<string, Partial<FleetClusterRow>>>,
  ): Promise<void> {
    const names = Object.keys(clusters);
    await new InventoryStore({ knex: this.knex, now: () => NOW }).save({
      clusters: names.map(clusterName => ({
        target: {
          clusterName,
          entityRef: `resource:default/${clusterName}`,
          declared: {},
          strictness: 'adapted',
        },
      })),
    });
    for (const [name, row] of Object.entries(clusters)) {
      const verdict = row.verdict ?? 'conformant';
      await this.knex('fleet_clusters')
        .where({ cluster_name: name })
        .update({
          cluster_type: 'tenant',
          verdict,
          severity: severityOf(verdict),
          read_verdict: verdict,
          headline: 'All 10 components ready.',
          ready: 10,
          expected: 10,
          observed_at: ago(1),
          checked_at: ago(1),
          since: ago(600),
          ...row,
        });
    }
  }

  /** A change of a component (`namespace/name`) or, where that is null, of the verdict. */
  async change(
    clusterName: string,
    id: string | null,
    change: {
      readonly from: string | null;
      readonly to: string;
      readonly at: Date;
    },
  ): Promise<void> {
    const [namespace, component] = id?.split('/') ?? [null, null];
    await this.knex('fleet_transitions').insert({
      cluster_name: clusterName,
      finding_id: id,
      namespace,
      component,
      reason: 'So it was seen.',
      day: dayOf(change.at),
      ...change,
    });
  }

  async finding(clusterName: string, id: string, state: string): Promise<void> {
    const [namespace, component] = id.split('/');
    await this.knex('fleet_findings').insert({
      cluster_name: clusterName,
      finding_id: id,
      namespace,
      component,
      state,
    });
  }
}
