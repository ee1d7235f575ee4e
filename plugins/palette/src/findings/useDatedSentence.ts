import {
  type WorkloadFinding,
  dateSentence,
} from 'backstage-plugin-palette-common';
import { formatClockTime } from '../components/time';
import { useNow } from '../hooks/useNow';
import { useReportFacts } from './ReportFacts';

/** The whole sentence of a finding with times in place of ages, which would grow old with the report. */
export function useDatedSentence(finding: WorkloadFinding): string {
  const now = useNow(60_000);
  const report = useReportFacts();
  return report
    ? dateSentence(finding, report.observedAt, iso => formatClockTime(iso, now))
    : finding.because.sentence;
}
