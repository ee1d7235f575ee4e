import { useEffect } from 'react';
import { findingElementId } from './findingsState';

/** Takes whoever follows a link to the first finding that it opens. Only once: what is opened later is in sight. */
export function useArrivalAtFinding(open: readonly string[]): void {
  useEffect(() => {
    if (open.length > 0) {
      document
        .getElementById(findingElementId(open[0]))
        ?.scrollIntoView({ block: 'center' });
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
}
