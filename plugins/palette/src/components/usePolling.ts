import { useEffect } from 'react';
import useInterval from 'react-use/esm/useInterval';
import useLatest from 'react-use/esm/useLatest';

const isVisible = () => document.visibilityState === 'visible';

/** Calls a function every so many ms while the page is visible, and when it becomes visible again. */
export function usePolling(poll: () => void, everyMs: number): void {
  const latest = useLatest(poll);

  useInterval(() => {
    if (isVisible()) {
      latest.current();
    }
  }, everyMs);

  useEffect(() => {
    const onVisible = () => {
      if (isVisible()) {
        latest.current();
      }
    };
    document.addEventListener('visibilitychange', onVisible);
    return () => document.removeEventListener('visibilitychange', onVisible);
  }, [latest]);
}
