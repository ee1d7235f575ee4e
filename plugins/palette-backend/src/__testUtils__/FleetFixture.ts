import type { Knex } from 'knex';
import { InventoryStore } from '../clusters/InventoryStore';
import { migrateDatabase } from '../database/migrateDatabase';
import type { FleetClusterRow } from '../database/tables';
import { toDay } from '../fleet/recording/days';
import { toSeverity } from '../fleet/recording/toSeverity';

export const NOW = new Date('2026-11-25T10:00:00.000Z');

/** Minutes before now. */
export function ago(minutes: number): Date {
  return new Date(NOW.getTime() - minutes * 60_000);
}

/** A database with clusters, as their checks would have stored them. */
export class FleetFixture {
  static async open(knex: Knex): Promise<FleetFixture> {
    await migrateDatabase(knex);
    return new FleetFixture(knex);
  }

  private constructor(readonly knex: Knex) {}

  /** Adds clusters: conformant tenants that were read a minute ago, unless their rows say otherwise. */
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
          severity: toSeverity(verdict),
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

  /** Adds a transition of a component (`namespace/name`) or, where that is null, of the verdict. */
  async transition(
    clusterName: string,
    id: string | null,
    transition: {
      readonly from: string | null;
      readonly to: string;
      readonly at: Date;
      readonly reason?: string;
    },
  ): Promise<void> {
    const [namespace, component] = id?.split('/') ?? [null, null];
    await this.knex('fleet_transitions').insert({
      cluster_name: clusterName,
      finding_id: id,
      namespace,
      component,
      reason: 'It was seen so.',
      day: toDay(transition.at),
      ...transition,
    });
  }

  /** Adds a component (`namespace/name`) that is missing or degraded. */
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
