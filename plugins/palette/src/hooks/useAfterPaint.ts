import { useEffect, useState } from 'react';
import { updateInBackground } from './updateInBackground';

/**
 * A value once what else is made of it has been painted: for what can wait, so that a page is not blocked by all of it at
 * once.
 *
 * @returns undefined at first
 */
export function useAfterPaint<Value>(value: Value): Value | undefined {
  const [later, setLater] = useState<Value>();
  useEffect(() => updateInBackground(() => setLater(() => value)), [value]);
  return later;
}
