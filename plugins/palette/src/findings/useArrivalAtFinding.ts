import { useEffect, useRef } from 'react';
import { toElementId } from '../components/toElementId';

/**
 * Scrolls to the first finding that a link opens, once.
 *
 * @returns a function that scrolls to another finding, by its key, as soon as it is shown
 */
export function useArrivalAtFinding(
  open: readonly string[],
): (key: string) => void {
  const awaited = useRef<string>();

  useEffect(() => {
    if (open.length > 0) {
      findElement(open[0])?.scrollIntoView({ block: 'center' });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  // Runs after every render, because filters and sections decide when the finding appears.
  useEffect(() => {
    const element = awaited.current && findElement(awaited.current);
    if (element) {
      awaited.current = undefined;
      element.scrollIntoView({ block: 'center' });
      element.querySelector('button')?.focus({ preventScroll: true });
    }
  });

  return key => {
    awaited.current = key;
  };
}

function findElement(key: string): HTMLElement | null {
  return document.getElementById(toElementId('finding', key));
}
