import {
  fleetFilterNames,
  type FleetFilter,
  type FleetFilterName,
  type FleetFilterValue,
} from 'backstage-plugin-palette-common';
import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialects';

/** Keeps the rows of the view that a filter asks for. */
export function filterFleet(
  knex: Knex,
  filter: FleetFilter,
): (query: Knex.QueryBuilder) => void {
  return query => {
    if (JSON.stringify(filter).includes('\\u0000')) {
      // No text of a database holds a NUL, and PostgreSQL refuses to look for one.
      query.whereRaw('1 = 0');
      return;
    }
    for (const name of fleetFilterNames) {
      applyCondition(query, name, filter[name], knex);
    }
  };
}

type Condition<Name extends FleetFilterName> = (
  query: Knex.QueryBuilder,
  value: FleetFilterValue<Name>,
  knex: Knex,
) => void;

/** The condition of each filter. It does not compile while a filter has none. */
const conditions: { readonly [Name in FleetFilterName]: Condition<Name> } = {
  type(query, types) {
    const recognised = types.filter(type => type !== 'unrecognised');
    query.where(either => {
      either.whereIn('cluster_type', recognised);
      if (recognised.length < types.length) {
        either.orWhereNull('cluster_type');
      }
    });
  },
  verdict(query, verdicts) {
    query.whereIn('effective', [...verdicts]);
  },
  infrastructure(query, infrastructures) {
    query.whereIn('infrastructure', [...infrastructures]);
  },
  entity(query, refs) {
    // References are stored as the software catalog writes them.
    query.whereIn(
      'entity_ref',
      refs.map(ref => ref.toLocaleLowerCase('en-US')),
    );
  },
  owner(query, owners) {
    query.whereIn('owner', [...owners]);
  },
  component(query, id, knex) {
    query.whereIn(
      'cluster_name',
      knex('fleet_findings').select('cluster_name').where({ finding_id: id }),
    );
  },
  stale(query, isStale) {
    // A bare condition gives planners better row estimates than `stale = ?`.
    query.whereRaw(isStale ? 'stale' : 'not stale');
  },
  text(query, text, knex) {
    if (text.trim()) {
      // A third faster on PostgreSQL than a pattern for LIKE.
      const find = isPostgres(knex) ? 'strpos' : 'instr';
      // The database folds both sides, because databases differ in how they fold letters.
      query.whereRaw(`${find}(search, lower(cast(? as text))) > 0`, [
        text.trim(),
      ]);
    }
  },
};

/** An empty list or text filters nothing. */
function applyCondition<Name extends FleetFilterName>(
  query: Knex.QueryBuilder,
  name: Name,
  value: FleetFilterValue<Name> | undefined,
  knex: Knex,
): void {
  const isEmpty =
    (Array.isArray(value) || typeof value === 'string') && value.length === 0;
  if (value !== undefined && !isEmpty) {
    conditions[name](query, value, knex);
  }
}
