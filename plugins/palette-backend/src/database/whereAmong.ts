import type { Knex } from 'knex';
import { isPostgres } from './dialects';

/**
 * Keeps the rows whose column has one of some texts. They are one parameter, however many they are, because databases limit
 * the number of parameters.
 */
export function whereAmong(
  knex: Knex,
  column: string,
  texts: readonly string[],
): (query: Knex.QueryBuilder) => void {
  return query => {
    if (isPostgres(knex)) {
      query.whereRaw('?? = any(?)', [column, [...texts]]);
    } else {
      query.whereRaw('?? in (select value from json_each(?))', [
        column,
        JSON.stringify(texts),
      ]);
    }
  };
}
