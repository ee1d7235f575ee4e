import type { Knex } from 'knex';

/** No check takes so long, ms: a lease that ends later is from a clock that was wrong. */
const LONGEST_LEASE_MS = 86_400_000;

/** Keeps rows of `fleet_clusters` that no backend checks now. */
export function unclaimed(now: Date) {
  return (query: Knex.QueryBuilder) =>
    query.where(lease =>
      lease
        .whereNull('lease_until')
        .orWhereNotBetween('lease_until', [
          new Date(now.getTime() + 1),
          new Date(now.getTime() + LONGEST_LEASE_MS),
        ]),
    );
}
