import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { usePolling } from '../entity/usePolling';

const POLL_MS = 60_000;

export interface Kept<Value> {
  readonly value?: Value;
  /** Why the latest request failed; what was known before stays. */
  readonly error?: Error;
  readonly retry: () => void;
}

/** The answer of a request, asked again quietly while the page is visible. */
export function useKept<Value>(ask: () => Promise<Value>): Kept<Value> {
  const [kept, setKept] = useState<Omit<Kept<Value>, 'retry'>>({});
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    latest.current += 1;
    const request = latest.current;
    const outcome = await ask().then(
      value => ({ value }),
      error => ({ error: toError(error) }),
    );
    if (request === latest.current) {
      setKept(before => ({ value: before.value, ...outcome }));
    }
  }, [ask]);

  useEffect(() => {
    refresh();
  }, [refresh]);
  usePolling(refresh, POLL_MS);

  return { ...kept, retry: refresh };
}
