import { useEffect, useRef } from 'react';
import { findingElementId } from './findingsState';

/**
 * Takes whoever follows a link to the first finding that it opens. Only once: what is opened later is in sight.
 *
 * @returns takes the reader to another finding, by its key, once it is shown
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

  // After every change: which of them shows the finding depends on filters and sections.
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
  return document.getElementById(findingElementId(key));
}
