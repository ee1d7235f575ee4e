import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialects';
import type { VisibleFleet } from './VisibleFleet';

/** A transition into or out of trouble: of a component, or of a cluster that could not be read. */
export interface TroubleTransitionRow {
  readonly id: number;
  readonly cluster_name: string;
  /** null: the cluster */
  readonly finding_id: string | null;
  readonly from: string | null;
  readonly to: string;
  /** ms since the epoch */
  readonly at: number;
  /** When the trouble began that it ends or continues, ms since the epoch; null where the history no longer tells. */
  readonly began: number | null;
}

const WRONG = "in ('missing', 'degraded')";

// A cluster that was never read is not news until it is read.
const TROUBLE = `
  (t.finding_id is not null and (t."to" ${WRONG} or t."from" ${WRONG}))
  or (t.finding_id is null and t."from" is not null and (t."to" = 'unknown' or t."from" = 'unknown'))`;

// The words of the indexes `fleet_transitions_beginnings` and `fleet_transitions_unread`.
const BEGAN = `case
  when t.finding_id is not null and t."from" ${WRONG} then (
    select max(b.at) from fleet_transitions b
    where b.cluster_name = t.cluster_name and b.finding_id = t.finding_id and b.at < t.at
      and b."to" ${WRONG} and (b."from" is null or b."from" not ${WRONG})
  )
  when t.finding_id is null and t."from" = 'unknown' then (
    select max(b.at) from fleet_transitions b
    where b.cluster_name = t.cluster_name and b.at < t.at and b.finding_id is null and b."to" = 'unknown'
  )
end`;

/** Selects transitions into and out of trouble as `t`, without texts, because there may be thousands. */
export function selectTroubleTransitions(
  fleet: VisibleFleet,
): Knex.QueryBuilder {
  const { knex } = fleet;
  // SQLite stores ms. Thousands of numbers are read faster than as many dates.
  const toMs = (time: string) =>
    isPostgres(knex) ? `(extract(epoch from ${time}) * 1000)::float8` : time;
  return fleet
    .selectTransitions()
    .whereRaw(`(${TROUBLE})`)
    .select(
      't.id',
      't.cluster_name',
      't.finding_id',
      't.from',
      't.to',
      knex.raw(`${toMs('t.at')} as at`),
      knex.raw(`${toMs(BEGAN)} as began`),
    );
}
