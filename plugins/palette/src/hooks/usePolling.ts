import { useCallback, useEffect, useRef } from 'react';
import useInterval from 'react-use/esm/useInterval';
import useLatest from 'react-use/esm/useLatest';

/** After this time an answer is no longer awaited, because the connection may be dead. */
const GIVE_UP_MS = 60_000;

/**
 * Calls a function every `everyMs` while the page is visible, and when it becomes visible again. It is not called while
 * the promise of its last call is open, so that slow answers do not pile up.
 */
export function usePolling(poll: () => unknown, everyMs: number): void {
  const latest = useLatest(poll);
  const waitingSince = useRef<number>();

  const pollOnce = useCallback(async () => {
    const now = Date.now();
    const since = waitingSince.current;
    if (!isVisible() || (since !== undefined && now - since < GIVE_UP_MS)) {
      return;
    }
    waitingSince.current = now;
    try {
      await latest.current();
    } catch {
      // The caller shows the error.
    } finally {
      if (waitingSince.current === now) {
        waitingSince.current = undefined;
      }
    }
  }, [latest]);

  useInterval(pollOnce, everyMs);

  useEffect(() => {
    document.addEventListener('visibilitychange', pollOnce);
    return () => document.removeEventListener('visibilitychange', pollOnce);
  }, [pollOnce]);
}

function isVisible(): boolean {
  return document.visibilityState === 'visible';
}
