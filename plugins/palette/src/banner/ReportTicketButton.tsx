import {
  type Report,
  writeReportTicket,
} from 'backstage-plugin-palette-common';
import { CopyTextButton } from '../components/CopyTextButton';
import { useConfirmations } from '../findings/Confirmations';
import { useClusterHistory } from '../history/ClusterHistoryContext';
import { findSince, findVerdictSince } from '../history/findSince';
import { usePaletteTranslation } from '../translation';

export interface ReportTicketButtonProps {
  readonly report: Report;
  /** Name of the cluster; absent for a listing. */
  readonly name?: string;
  /** Why the report may no longer be true. */
  readonly staleness?: string;
  /** Whether the page's URL leads to the report. */
  readonly hasUrl?: boolean;
}

/** A button that copies the whole report as Markdown, to hand it on in a ticket or a chat. */
export function ReportTicketButton({
  report,
  name,
  staleness,
  hasUrl = false,
}: ReportTicketButtonProps) {
  const { t } = usePaletteTranslation();
  const history = useClusterHistory();
  const { toConfirm } = useConfirmations();
  return (
    <CopyTextButton
      label={t('entity.banner.ticket')}
      writeText={() => {
        const { origin, pathname } = window.location;
        return writeReportTicket(report, {
          name,
          staleness,
          toConfirm,
          page: hasUrl ? `${origin}${pathname}` : undefined,
          verdictSince: findVerdictSince(report.verdict, history),
          findSince: finding => findSince(finding, history),
        });
      }}
    />
  );
}
