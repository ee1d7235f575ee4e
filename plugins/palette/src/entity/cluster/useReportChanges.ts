import type { Report } from 'backstage-plugin-palette-common';
import { useEffect, useRef, useState } from 'react';
import { type ReportChanges, listReportChanges } from './listReportChanges';

/**
 * What changed on the cluster while the page was open, by its latest change; and a function that forgets it.
 *
 * @returns undefined until something changes
 */
export function useReportChanges(
  report: Report,
): readonly [ReportChanges | undefined, () => void] {
  const before = useRef(report);
  const [changes, setChanges] = useState<ReportChanges>();
  useEffect(() => {
    const latest = listReportChanges(before.current, report);
    before.current = report;
    if (latest) {
      setChanges(latest);
    }
  }, [report]);
  return [changes, () => setChanges(undefined)];
}
