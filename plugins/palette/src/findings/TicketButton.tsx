import {
  type WorkloadFinding,
  writeFindingTicket,
} from 'backstage-plugin-palette-common';
import { CopyTextButton } from '../components/CopyTextButton';
import { useFindingSince } from '../history/useFindingSince';
import { toFindingSearch } from '../links/tabSearch';
import { usePaletteTranslation } from '../translation';
import { useConfirmations } from './Confirmations';
import { useReportFacts } from './ReportFacts';
import { writeKubectlLine } from './writeKubectlLine';

/** A button that copies a finding as Markdown for a ticket; nothing outside of a report. */
export function TicketButton({
  finding,
}: {
  readonly finding: WorkloadFinding;
}) {
  const { t } = usePaletteTranslation();
  const report = useReportFacts();
  const since = useFindingSince(finding);
  const { toConfirm } = useConfirmations();
  return report ? (
    <CopyTextButton
      label={t('findings.ticket.button')}
      writeText={() => {
        const { origin, pathname } = window.location;
        return writeFindingTicket(finding, report, {
          name: report.name,
          page: report.hasUrl
            ? `${origin}${pathname}${toFindingSearch(finding)}`
            : undefined,
          command: writeKubectlLine(finding),
          findSince: () => since,
          toConfirm,
        });
      }}
    />
  ) : null;
}
