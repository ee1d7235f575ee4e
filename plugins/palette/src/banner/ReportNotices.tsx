import type { Report } from 'backstage-plugin-palette-common';
import { Notice } from '../components/Notice';

/** Notices to read before trusting the report: contradictions, gaps and remarks on the source. */
export function ReportNotices({ report }: { readonly report: Report }) {
  return (
    <>
      {report.contradictions.map(sentence => (
        <Notice key={sentence} tone="degraded">
          {sentence}
        </Notice>
      ))}
      {report.gaps.map(gap => (
        <Notice key={`${gap.hides} ${gap.message}`} tone="unknown">
          {gap.message}
        </Notice>
      ))}
      {report.notes.map(note => (
        <Notice key={note} tone="info">
          {note}
        </Notice>
      ))}
    </>
  );
}
