import { useState } from 'react';
import useInterval from 'react-use/esm/useInterval';

/** The time in epoch ms, updated every `everyMs` so that ages stay true. */
export function useNow(everyMs: number = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), everyMs);
  return now;
}
