/**
 * Runs work with a signal of its own, which is aborted when the long-lived signal is. `AbortSignal.any` would leave a
 * listener on the long-lived signal after each run.
 */
export async function runUntilStopped<Result>(
  stopping: AbortSignal,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  stopping.throwIfAborted();
  const own = new AbortController();
  const stop = () => own.abort(stopping.reason);
  stopping.addEventListener('abort', stop);
  try {
    return await work(own.signal);
  } finally {
    stopping.removeEventListener('abort', stop);
  }
}
