import type { Knex } from 'knex';
import type { WaiverRow } from '../database/tables';

/** Selects the waivers of the portal that nobody ended and that had not expired at a time. */
export function selectInForce(
  knex: Knex,
  at: Date,
): Knex.QueryBuilder<WaiverRow> {
  return knex<WaiverRow>('waivers')
    .whereNull('ended_at')
    .where('expires_at', '>', at);
}
