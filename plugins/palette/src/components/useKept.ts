import { toError } from '@backstage/errors';
import { useCallback, useEffect, useRef, useState } from 'react';
import { inBackground } from './inBackground';
import { usePolling } from './usePolling';

const POLL_MS = 60_000;

export interface Kept<Value> {
  readonly value?: Value;
  /** The value is the answer to an earlier question; this one's is awaited, or failed. */
  readonly outdated: boolean;
  /** Why the latest request failed; what was known before stays. */
  readonly error?: Error;
  readonly retry: () => void;
}

interface Answer<Value> {
  readonly value?: Value;
  readonly error?: Error;
  /** What was asked for the value. */
  readonly asked?: () => Promise<Value>;
}

/** The answer of a request, asked again quietly while the page is visible. */
export function useKept<Value>(ask: () => Promise<Value>): Kept<Value> {
  const [{ value, error, asked }, setAnswer] = useState<Answer<Value>>({});
  const latest = useRef(0);

  const refresh = useCallback(async () => {
    latest.current += 1;
    const request = latest.current;
    let outcome: Answer<Value>;
    try {
      outcome = { value: await ask(), asked: ask };
    } catch (caught) {
      outcome = { error: toError(caught) };
    }
    if (request === latest.current) {
      inBackground(() =>
        setAnswer(before =>
          outcome.error ? { ...before, error: outcome.error } : outcome,
        ),
      );
    }
  }, [ask]);

  useEffect(() => {
    refresh();
  }, [refresh]);
  usePolling(refresh, POLL_MS);

  return { value, error, outdated: asked !== ask, retry: refresh };
}
