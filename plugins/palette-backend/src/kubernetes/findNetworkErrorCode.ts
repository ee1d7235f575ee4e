const LONGEST_CHAIN = 5;

/** Finds Node's code for a network failure, such as `ECONNREFUSED`, in an error or one of its causes. */
export function findNetworkErrorCode(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth < LONGEST_CHAIN; depth++) {
    if (typeof current !== 'object' || current === null) {
      return undefined;
    }
    const { code, cause } = current as { code?: unknown; cause?: unknown };
    if (typeof code === 'string' && /^[A-Z][A-Z0-9_]{2,60}$/.test(code)) {
      return code;
    }
    current = cause;
  }
  return undefined;
}
