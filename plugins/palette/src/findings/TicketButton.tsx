import type { WorkloadFinding } from 'backstage-plugin-palette-common';
import { CopyTextButton } from '../components/CopyTextButton';
import { useFindingSince } from '../history/useFindingSince';
import { usePaletteTranslation } from '../translation';
import { useReportFacts } from './ReportFacts';
import { writeTicket } from './writeTicket';

/** A button that copies a finding as text for a ticket; nothing outside of a report. */
export function TicketButton({
  finding,
}: {
  readonly finding: WorkloadFinding;
}) {
  const { t } = usePaletteTranslation();
  const report = useReportFacts();
  const since = useFindingSince(finding);
  return report ? (
    <CopyTextButton
      label={t('findings.ticket.button')}
      writeText={() => {
        const { origin, pathname } = window.location;
        return writeTicket(finding, report, since, `${origin}${pathname}`, t);
      }}
    />
  ) : null;
}
