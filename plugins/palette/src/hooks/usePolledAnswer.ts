import { toError } from '@backstage/errors';
import {
  startTransition,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';
import useLatest from 'react-use/esm/useLatest';
import { AnswerOrder } from './AnswerOrder';
import { usePolling } from './usePolling';

const POLL_MS = 60_000;

export interface PolledAnswer<Value> {
  readonly value?: Value;
  /** The value answers an earlier question; the answer to this one is awaited or failed. */
  readonly outdated: boolean;
  /** Why the latest request failed; the last value stays. */
  readonly error?: Error;
  readonly retry: () => void;
}

/**
 * The answer to a request, which is repeated quietly while the page is visible.
 *
 * @param everyMs - once a minute by default
 */
export function usePolledAnswer<Value>(
  ask: () => Promise<Value>,
  everyMs: number = POLL_MS,
): PolledAnswer<Value> {
  const [{ value, error, asked }, setAnswer] = useState<Answer<Value>>({});
  const order = useRef(new AnswerOrder()).current;
  const current = useLatest(ask);

  const refresh = useCallback(async () => {
    const request = order.ask();
    let outcome: Answer<Value>;
    try {
      outcome = { value: await ask(), asked: ask };
    } catch (caught) {
      outcome = { error: toError(caught) };
    }
    // An answer to an earlier question is dropped.
    if (ask === current.current && order.show(request)) {
      startTransition(() =>
        setAnswer(before =>
          outcome.error ? { ...before, error: outcome.error } : outcome,
        ),
      );
    }
  }, [ask, current, order]);

  useEffect(() => {
    refresh();
  }, [refresh]);
  usePolling(refresh, everyMs);

  return { value, error, outdated: asked !== ask, retry: refresh };
}

interface Answer<Value> {
  readonly value?: Value;
  readonly error?: Error;
  /** The question that the value answers. */
  readonly asked?: () => Promise<Value>;
}
