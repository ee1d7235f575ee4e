import { useCallback, useEffect, useRef } from 'react';
import useLatest from 'react-use/esm/useLatest';

/**
 * A function that calls `act` at once, or later where that was called less than `pauseMs` ago. Calls in between become
 * one.
 */
export function useAtMostEvery(act: () => void, pauseMs: number): () => void {
  const latest = useLatest(act);
  const lastMs = useRef(-Infinity);
  const timer = useRef<number>();
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return useCallback(() => {
    if (timer.current !== undefined) {
      return;
    }
    const waitMs = lastMs.current + pauseMs - performance.now();
    timer.current = window.setTimeout(() => {
      timer.current = undefined;
      lastMs.current = performance.now();
      latest.current();
    }, Math.max(0, waitMs));
  }, [latest, pauseMs]);
}
