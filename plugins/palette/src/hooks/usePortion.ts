import { useState } from 'react';

/**
 * The first items of a list that may be long, and a function that shows as many again.
 *
 * @param size - how many items to show at first
 * @returns the function is undefined where all are shown
 */
export function usePortion<Item>(
  items: readonly Item[],
  size: number,
): readonly [readonly Item[], (() => void) | undefined] {
  const [most, setMost] = useState(size);
  return [
    items.slice(0, most),
    items.length > most ? () => setMost(most + size) : undefined,
  ];
}
