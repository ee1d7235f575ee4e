/** PostgreSQL's classes of errors that pass: connection lost, serialization or deadlock, too few resources, shutdown. */
const PASSING_CLASSES = ['08', '40', '53', '57'];
/** `lock_not_available` */
const LOCKED = '55P03';
const PASSING_CODES = [
  LOCKED,
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/**
 * Messages of driver errors without a code: a connection ended, or the pool has none left. The last is knex's, when SQLite
 * has ended a transaction itself, as it does on a full disk.
 */
const PASSING_TEXTS = [
  'Connection terminated',
  'Connection ended unexpectedly',
  'Client has encountered a connection error',
  'Client was closed and is not queryable',
  'Timeout acquiring a connection',
  'Unable to acquire a connection',
  'cannot rollback - no transaction is active',
];

/** Whether the database may work again in a moment: it restarts, is busy, has no room, or ended the connection. */
export function isPassingFault(error: unknown): boolean {
  const { code = '', message = '' } = error as {
    readonly code?: unknown;
    readonly message?: unknown;
  };
  const name = String(code);
  return (
    PASSING_CODES.includes(name) ||
    name.startsWith('SQLITE_BUSY') ||
    name.startsWith('SQLITE_LOCKED') ||
    name === 'SQLITE_FULL' ||
    (name.length === 5 && PASSING_CLASSES.includes(name.slice(0, 2))) ||
    PASSING_TEXTS.some(text => String(message).includes(text))
  );
}
