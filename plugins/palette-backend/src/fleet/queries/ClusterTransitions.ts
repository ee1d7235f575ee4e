import type { Verdict } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import type { FleetTransitionRow } from '../../database/tables';

/** How often a component changed. */
export interface ComponentChanges {
  readonly total: number;
  /** How many of these were recent. */
  readonly recent: number;
}

/** What changed on one day. */
export interface DailyChanges {
  /** The verdicts that the cluster came to, each once, the last of the day first. */
  readonly verdicts: readonly Verdict[];
  /** How many transitions of components there were. */
  readonly changes: number;
}

const NO_CHANGES: DailyChanges = { verdicts: [], changes: 0 };

/**
 * The transitions of one cluster between two times. The database counts them, because a cluster whose components change
 * with each check has a great many.
 */
export class ClusterTransitions {
  readonly #knex: Knex;
  readonly #clusterName: string;
  readonly #from: Date;
  readonly #until: Date;

  /** @param options - `from` and `until`: the first and the last time that count */
  constructor(options: {
    readonly knex: Knex;
    readonly clusterName: string;
    readonly from: Date;
    readonly until: Date;
  }) {
    this.#knex = options.knex;
    this.#clusterName = options.clusterName;
    this.#from = options.from;
    this.#until = options.until;
  }

  /** Lists the latest, the last first. */
  async listLatest(most: number): Promise<readonly FleetTransitionRow[]> {
    return this.#rank(this.#selectBetween())
      .where('place', '<=', most)
      .orderBy('place');
  }

  /** The last verdict before these times; undefined where none is kept. */
  async findVerdictBefore(): Promise<Verdict | undefined> {
    const ofVerdict = this.#select()
      .whereNull('finding_id')
      .where('at', '<', this.#from);
    const last: { readonly verdict: Verdict } | undefined = await this.#rank(
      ofVerdict,
    )
      .where('place', 1)
      .first('verdict');
    return last?.verdict;
  }

  /** Counts the transitions of each component that had any, by its stored id. */
  async countByComponent(
    recentFrom: Date,
  ): Promise<ReadonlyMap<string, ComponentChanges>> {
    const rows: {
      readonly id: string;
      readonly total: number | string;
      readonly recent: number | string;
    }[] = await this.#selectBetween()
      .whereNotNull('finding_id')
      .select({ id: 'finding_id' })
      .count({ total: '*' })
      .select(
        this.#knex.raw('sum(case when at >= ? then 1 else 0 end) as recent', [
          recentFrom,
        ]),
      )
      .groupBy('finding_id');
    return new Map(
      rows.map(({ id, total, recent }) => [
        id,
        { total: Number(total), recent: Number(recent) },
      ]),
    );
  }

  /** Counts the transitions of each day that has any. Days are in UTC: `2026-11-25`. */
  async countByDay(): Promise<ReadonlyMap<string, DailyChanges>> {
    const rows: {
      readonly day: string;
      /** null: transitions of components */
      readonly verdict: Verdict | null;
      readonly count: number | string;
    }[] = await this.#rank(this.#selectBetween())
      .select('day', 'verdict')
      .count({ count: '*' })
      .min({ place: 'place' })
      .groupBy('day', 'verdict')
      .orderBy('place');
    const days = new Map<string, DailyChanges>();
    for (const { day, verdict, count } of rows) {
      const { verdicts, changes } = days.get(day) ?? NO_CHANGES;
      days.set(
        day,
        verdict === null
          ? { verdicts, changes: Number(count) }
          : { verdicts: [...verdicts, verdict], changes },
      );
    }
    return days;
  }

  /**
   * Adds to transitions the verdict, null for a component, and their place, 1 for the last. With a limit in its stead,
   * PostgreSQL may look for one cluster's transitions among all that are younger.
   */
  #rank(transitions: Knex.QueryBuilder): Knex.QueryBuilder {
    const ranked = transitions
      .select('*')
      .select(
        this.#knex.raw('case when finding_id is null then "to" end as verdict'),
        this.#knex.raw(
          'row_number() over (order by at desc, id desc) as place',
        ),
      )
      .as('ranked');
    return this.#knex(ranked);
  }

  #selectBetween(): Knex.QueryBuilder {
    return this.#select()
      .where('at', '>=', this.#from)
      .where('at', '<=', this.#until);
  }

  #select(): Knex.QueryBuilder {
    return this.#knex('fleet_transitions').where({
      cluster_name: this.#clusterName,
    });
  }
}
