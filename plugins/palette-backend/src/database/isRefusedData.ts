/** PostgreSQL's classes of errors that the values of a statement cause: no such value, a rule of the table, too large. */
const CLASSES_OF_VALUES = ['22', '23', '54'];
const OF_VALUES_IN_SQLITE = /^SQLITE_(CONSTRAINT|MISMATCH|TOOBIG)/;

/**
 * Whether the database refused the values of a statement. Tables, columns and rights that are missing are no fault of a
 * value: they may come with an upgrade that is under way.
 */
export function isRefusedData(error: unknown): boolean {
  const { code } = error as { readonly code?: unknown };
  return (
    typeof code === 'string' &&
    (OF_VALUES_IN_SQLITE.test(code) ||
      (code.length === 5 && CLASSES_OF_VALUES.includes(code.slice(0, 2))))
  );
}
