import type { Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetClusterRow } from './FleetTables';
import { severityOf } from './reportInBrief';
import type { Visible } from './VisibleEntities';

/** A cluster of the fleet as it counts now. */
export type ViewRow = Omit<FleetClusterRow, 'target'> & {
  /** 1 where the latest reading failed or is overdue, or none was made. */
  readonly stale: number;
  /** `unknown` where stale. */
  readonly effective: Verdict;
  readonly rank: number;
};

const COLUMNS = [
  'cluster_name',
  'entity_ref',
  'title',
  'owner',
  'palette_cluster_id',
  'cloud_type',
  'project_name',
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
];

const STALE =
  '(failure_class is not null or observed_at is null or observed_at < ?)';

/** The stored fleet as a caller may see it and as it counts now. */
export class FleetView {
  readonly knex: Knex;
  readonly now: () => Date;
  readonly #staleAfterMs: number;

  constructor(options: {
    readonly knex: Knex;
    /** From what age on a report is vouched for no more, ms. */
    readonly staleAfterMs: number;
    readonly now: () => Date;
  }) {
    this.knex = options.knex;
    this.now = options.now;
    this.#staleAfterMs = options.staleAfterMs;
  }

  /** Its clusters, a `ViewRow` each, to select from. */
  clusters(visible: Visible): Knex.QueryBuilder {
    const staleBefore = new Date(this.now().getTime() - this.#staleAfterMs);
    const whereStale = (then: string, otherwise: string, as: string) =>
      this.knex.raw(
        `case when ${STALE} then ${then} else ${otherwise} end as ${as}`,
        [staleBefore],
      );
    return this.knex.from(
      this.knex('fleet_clusters')
        .select(COLUMNS)
        .select(
          whereStale('1', '0', 'stale'),
          whereStale("'unknown'", 'verdict', 'effective'),
          whereStale(`${severityOf('unknown')}`, 'severity', 'rank'),
        )
        .modify(this.onlyVisible(visible, 'entity_ref'))
        .as('fleet'),
    );
  }

  /** The changes of its clusters as `t`; where entities have to be looked at or shown, joined with those as `c`. */
  transitions(
    visible: Visible,
    options?: { readonly withEntities: boolean },
  ): Knex.QueryBuilder {
    const transitions: Knex.QueryBuilder = this.knex({
      t: 'fleet_transitions',
    });
    // Of clusters that are gone there are no changes.
    return visible === 'all' && !options?.withEntities
      ? transitions
      : transitions
          .join({ c: 'fleet_clusters' }, 'c.cluster_name', 't.cluster_name')
          .modify(this.onlyVisible(visible, 'c.entity_ref'));
  }

  /** Leaves out rows of entities that the caller may not read. */
  onlyVisible(
    visible: Visible,
    column: string,
  ): (query: Knex.QueryBuilder) => void {
    return query => {
      if (visible === 'all') {
        return;
      }
      // One parameter however many there are: databases limit their number.
      if (this.knex.client.config.client === 'pg') {
        query.whereRaw('?? = any(?)', [column, [...visible]]);
      } else {
        query.whereRaw('?? in (select value from json_each(?))', [
          column,
          JSON.stringify(visible),
        ]);
      }
    };
  }
}
