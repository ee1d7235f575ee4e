import type { Report } from 'backstage-plugin-palette-common';
import { Notice } from '../components/Notice';
import { findHeadFinding } from './findHeadFinding';

/** Notices to read before trusting the report: contradictions, gaps and remarks on the source. */
export function ReportNotices({ report }: { readonly report: Report }) {
  // What the banner says is not said again.
  const said = findHeadFinding(report) ? '' : report.headline;
  return (
    <>
      {report.contradictions.map(sentence => (
        <Notice key={sentence} tone="degraded">
          {sentence}
        </Notice>
      ))}
      {report.gaps
        .filter(gap => !said.includes(gap.message))
        .map(gap => (
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
