import { startTransition, useEffect, useState } from 'react';

/**
 * A value once the rest of the page has been painted, so that heavy parts do not block it.
 *
 * @returns undefined at first
 */
export function useAfterPaint<Value>(value: Value): Value | undefined {
  const [later, setLater] = useState<Value>();
  useEffect(() => startTransition(() => setLater(() => value)), [value]);
  return later;
}
