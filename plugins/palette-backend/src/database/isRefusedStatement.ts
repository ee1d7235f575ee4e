/** PostgreSQL's codes of errors have five characters, and its driver names how severe each is. */
const POSTGRES_CODE = /^[0-9A-Z]{5}$/;

/** Whether the database refused a statement, so that the same one has no better chance later. Ask `isPassingFault` first. */
export function isRefusedStatement(error: unknown): boolean {
  const { code, severity } = error as {
    readonly code?: unknown;
    readonly severity?: unknown;
  };
  return (
    typeof code === 'string' &&
    (code.startsWith('SQLITE_') ||
      (severity !== undefined && POSTGRES_CODE.test(code)))
  );
}
