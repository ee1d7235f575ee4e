import type { Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetClusterRow } from './FleetTables';
import { severityOf } from './reportInBrief';
import type { Visible } from './VisibleEntities';

/** A cluster of the fleet as it counts now. */
export type ViewRow = Pick<FleetClusterRow, (typeof SHOWN)[number]> & {
  /** Where the latest reading failed or is overdue, or none was made; SQLite has 0 and 1. */
  readonly stale: boolean | number;
  /** `unknown` where stale. */
  readonly effective: Verdict;
  readonly rank: number;
};

const SHOWN = [
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
] as const;
const COUNTED = ['stale', 'effective', 'rank'] as const;

/** What a list shows of each cluster of the view. */
export const viewColumns: readonly (keyof ViewRow)[] = [...SHOWN, ...COUNTED];

const UNREAD = 'failure_class is not null or observed_at is null';

/** The fleet at one moment, without what a caller may not see. */
export class VisibleFleet {
  /**
   * @param trusted - between which times reports count; only where there are others: overdue ones, or ones from the
   * future, which a wrong clock wrote
   */
  constructor(
    readonly knex: Knex,
    readonly asOf: Date,
    readonly visible: Visible,
    private readonly trusted:
      | { readonly from: Date; readonly to: Date }
      | undefined,
  ) {}

  /** Its clusters to select from: rows like `ViewRow`, with `search`, their texts in lower case. */
  clusters(): Knex.QueryBuilder {
    return this.knex.from(
      this.knex('fleet_clusters')
        .select(...SHOWN, 'search')
        .select(this.#countedNow())
        .modify(this.onlyVisible('entity_ref'))
        .as('fleet'),
    );
  }

  /** The changes of its clusters as `t`; where entities have to be looked at or shown, joined with those as `c`. */
  transitions(options?: { readonly withEntities: boolean }): Knex.QueryBuilder {
    const transitions: Knex.QueryBuilder = this.knex({
      t: 'fleet_transitions',
    });
    // Of clusters that are gone there are no changes.
    return this.visible === 'all' && !options?.withEntities
      ? transitions
      : transitions
          .join({ c: 'fleet_clusters' }, 'c.cluster_name', 't.cluster_name')
          .modify(this.onlyVisible('c.entity_ref'));
  }

  /** Leaves out rows of entities that the caller may not read. */
  onlyVisible(column: string): (query: Knex.QueryBuilder) => void {
    const { visible } = this;
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

  #countedNow(): Readonly<Record<(typeof COUNTED)[number], Knex.Raw | string>> {
    const { knex, trusted } = this;
    if (!trusted) {
      // What is stored then counts as it is, and its indexes with it: a failure is stored as unknown.
      return {
        stale: knex.raw(`(${UNREAD})`),
        effective: 'verdict',
        rank: 'severity',
      };
    }
    const stale = `(${UNREAD} or observed_at < ? or observed_at > ?)`;
    const bindings = [trusted.from, trusted.to];
    const whereStale = (then: string, otherwise: string) =>
      knex.raw(`case when ${stale} then ${then} else ${otherwise} end`, [
        ...bindings,
      ]);
    return {
      stale: knex.raw(stale, bindings),
      effective: whereStale("'unknown'", 'verdict'),
      rank: whereStale(`${severityOf('unknown')}`, 'severity'),
    };
  }
}
