import { toError } from '@backstage/errors';
import { useEffect, useState } from 'react';

/** What was read from a cluster, or why it could not be. */
export interface ClusterAnswer<Value> {
  readonly value?: Value;
  readonly error?: Error;
}

/**
 * Reads from a cluster when the component appears and whenever `read` changes; what no longer matters is cancelled.
 *
 * @param read - memoized; undefined where nothing is to be read yet
 * @returns neither value nor error while it reads
 */
export function useClusterAnswer<Value>(
  read: ((signal: AbortSignal) => Promise<Value>) | undefined,
): ClusterAnswer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({});
  useEffect(() => {
    const run = new AbortController();
    const show = (outcome: ClusterAnswer<Value>) => {
      if (!run.signal.aborted) {
        setAnswer({ ...outcome, read });
      }
    };
    read?.(run.signal).then(
      value => show({ value }),
      error => show({ error: toError(error) }),
    );
    return () => run.abort();
  }, [read]);
  // The answer to an earlier question does not fit this one.
  return answer.read === read ? answer : {};
}

interface Answer<Value> extends ClusterAnswer<Value> {
  readonly read?: unknown;
}
