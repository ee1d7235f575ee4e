import type { FleetFilter } from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';

/** Keeps the rows of the view that a filter asks for. */
export function applyFilter(
  knex: Knex,
  filter: FleetFilter,
): (query: Knex.QueryBuilder) => void {
  return query => {
    if (JSON.stringify(filter).includes('\\u0000')) {
      // No text of a database holds a NUL, and PostgreSQL refuses to look for one.
      query.whereRaw('1 = 0');
      return;
    }
    const { type, verdict, infrastructure, owner, entity, component } = filter;
    if (type?.length) {
      const types = type.filter(value => value !== 'unrecognised');
      query.where(either => {
        either.whereIn('cluster_type', types);
        if (types.length < type.length) {
          either.orWhereNull('cluster_type');
        }
      });
    }
    if (verdict?.length) {
      query.whereIn('effective', [...verdict]);
    }
    if (infrastructure?.length) {
      query.whereIn('infrastructure', [...infrastructure]);
    }
    if (owner?.length) {
      query.whereIn('owner', [...owner]);
    }
    if (entity?.length) {
      // References are kept as the software catalog writes them.
      query.whereIn(
        'entity_ref',
        entity.map(ref => ref.toLocaleLowerCase('en-US')),
      );
    }
    if (component) {
      query.whereIn(
        'cluster_name',
        knex('fleet_findings')
          .select('cluster_name')
          .where({ finding_id: component }),
      );
    }
    if (filter.stale !== undefined) {
      // Databases guess better how many rows a condition keeps than what one is equal to.
      query.whereRaw(filter.stale ? 'stale' : 'not stale');
    }
    if (filter.text?.trim()) {
      // A third faster on PostgreSQL than a pattern for LIKE.
      const find = knex.client.config.client === 'pg' ? 'strpos' : 'instr';
      // The database folds both sides: each has its own idea of letters.
      query.whereRaw(`${find}(search, lower(cast(? as text))) > 0`, [
        filter.text.trim(),
      ]);
    }
  };
}
