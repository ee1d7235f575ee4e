import type { Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetClusterRow } from '../../database/tables';
import { whereAmong } from '../../database/whereAmong';
import { toSeverity } from '../recording/toSeverity';
import type { Visible } from '../../clusters/VisibleEntities';

/** A cluster of the fleet as it counts now. */
export type ViewRow = Pick<FleetClusterRow, (typeof STORED)[number]> & {
  /** Whether the latest reading failed or is overdue, or none was made; SQLite has 0 and 1. */
  readonly stale: boolean | number;
  /** `unknown` where stale. */
  readonly effective: Verdict;
  /** The severity of `effective`. */
  readonly rank: number;
};

const STORED = [
  'cluster_name',
  'entity_ref',
  'title',
  'owner',
  'palette_cluster_id',
  'cloud_type',
  'project_name',
  'other_entities',
  'cluster_type',
  'infrastructure',
  'verdict',
  'read_verdict',
  'headline',
  'ready',
  'expected',
  'missing',
  'degraded',
  'namespaces',
  'since',
  'observed_at',
  'checked_at',
  'failure_class',
  'failure_message',
  'failed_since',
  'next_check_at',
  'brief',
  'worst_since',
] as const;
const DERIVED = ['stale', 'effective', 'rank'] as const;

/** The columns of a `ViewRow`. */
export const viewColumns: readonly (keyof ViewRow)[] = [...STORED, ...DERIVED];

const UNREAD = 'failure_class is not null or observed_at is null';

/** The fleet at one moment, without what a caller may not see. */
export class VisibleFleet {
  readonly knex: Knex;
  readonly asOf: Date;
  readonly visible: Visible;
  readonly #trusted: { readonly from: Date; readonly to: Date } | undefined;

  /**
   * @param options - `trusted`: the times between which reports count. Given only where some reports are overdue, or
   * dated in the future by a wrong clock
   */
  constructor(options: {
    readonly knex: Knex;
    readonly asOf: Date;
    readonly visible: Visible;
    readonly trusted?: { readonly from: Date; readonly to: Date };
  }) {
    this.knex = options.knex;
    this.asOf = options.asOf;
    this.visible = options.visible;
    this.#trusted = options.trusted;
  }

  /** Selects from its clusters: rows like `ViewRow`, with `search`, the row's texts in lower case. */
  selectClusters(): Knex.QueryBuilder {
    return this.knex.from(
      this.knex('fleet_clusters')
        .select(...STORED, 'search')
        .select(this.#selectDerived())
        .modify(this.whereVisible('entity_ref'))
        .as('fleet'),
    );
  }

  /** The transitions of its clusters as `t`, joined with the clusters as `c` where the query needs their entities. */
  selectTransitions(options?: {
    readonly withEntities: boolean;
  }): Knex.QueryBuilder {
    const transitions: Knex.QueryBuilder = this.knex({
      t: 'fleet_transitions',
    });
    // Clusters that are gone have no transitions, so the join leaves none out.
    return this.visible === 'all' && !options?.withEntities
      ? transitions
      : transitions
          .join({ c: 'fleet_clusters' }, 'c.cluster_name', 't.cluster_name')
          .modify(this.whereVisible('c.entity_ref'));
  }

  /** Leaves out rows of entities that the caller may not read. */
  whereVisible(column: string): (query: Knex.QueryBuilder) => void {
    const { knex, visible } = this;
    return visible === 'all' ? () => {} : whereAmong(knex, column, visible);
  }

  #selectDerived(): Readonly<
    Record<(typeof DERIVED)[number], Knex.Raw | string>
  > {
    const { knex } = this;
    if (!this.#trusted) {
      // A failure is stored as unknown, so stored columns and their indexes can be used as they are.
      return {
        stale: knex.raw(`(${UNREAD})`),
        effective: 'verdict',
        rank: 'severity',
      };
    }
    const stale = `(${UNREAD} or observed_at < ? or observed_at > ?)`;
    const bindings = [this.#trusted.from, this.#trusted.to];
    const whereStale = (then: string, otherwise: string) =>
      knex.raw(`case when ${stale} then ${then} else ${otherwise} end`, [
        ...bindings,
      ]);
    return {
      stale: knex.raw(stale, bindings),
      effective: whereStale("'unknown'", 'verdict'),
      rank: whereStale(`${toSeverity('unknown')}`, 'severity'),
    };
  }
}
