import type { Knex } from 'knex';
import { isPostgres } from '../../database/dialects';

/** How a database reads JSON as tables. */
export interface JsonTables {
  /** Selects from the parameter, a list of `{waiver, component, scope}`. */
  readonly wanted: string;
  /** Joins the recorded states in `s.states`, as `e`. */
  readonly states: string;
  /** Columns of `e`; the state is the one that a waiver covers. */
  readonly columns: Readonly<
    Record<'id' | 'namespace' | 'component' | 'state', string>
  >;
}

/**
 * NUL and halves of characters, as JSON writes them. PostgreSQL reads no text with these. An earlier version could store
 * them in names of workloads.
 */
const UNREADABLE = '\\\\u(0000|d[89a-f])';

const postgres: JsonTables = {
  wanted:
    'select * from json_to_recordset(?::json) as w(waiver int, component text, scope text)',
  states: `cross join json_to_recordset(case when s.states ~ '${UNREADABLE}' then '[]' else s.states end::json) as e(id text, namespace text, component text, state text, waived json)`,
  columns: {
    id: 'e.id',
    namespace: 'e.namespace',
    component: 'e.component',
    state: `coalesce(e.waived ->> 'state', e.state)`,
  },
};

const sqlite: JsonTables = {
  wanted: `select value ->> 'waiver' as waiver, value ->> 'component' as component, value ->> 'scope' as scope from json_each(?)`,
  states: 'cross join json_each(s.states) as e',
  columns: {
    id: `e.value ->> 'id'`,
    namespace: `e.value ->> 'namespace'`,
    component: `e.value ->> 'component'`,
    state: `coalesce(e.value ->> '$.waived.state', e.value ->> 'state')`,
  },
};

/** The JSON of waivers and of recorded states as tables, in the words of the database. */
export function findJsonTables(knex: Knex): JsonTables {
  return isPostgres(knex) ? postgres : sqlite;
}
