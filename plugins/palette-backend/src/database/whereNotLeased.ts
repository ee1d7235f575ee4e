import type { Knex } from 'knex';

/** Longer than any check takes, ms. A wrong clock wrote a lease that ends later. */
const LONGEST_LEASE_MS = 86_400_000;

/** Keeps rows of `fleet_clusters` that no backend is checking. */
export function whereNotLeased(
  now: Date,
): (query: Knex.QueryBuilder) => Knex.QueryBuilder {
  return query =>
    query.where(lease =>
      lease
        .whereNull('lease_until')
        .orWhereNotBetween('lease_until', [
          new Date(now.getTime() + 1),
          new Date(now.getTime() + LONGEST_LEASE_MS),
        ]),
    );
}
