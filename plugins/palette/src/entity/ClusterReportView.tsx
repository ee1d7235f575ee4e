import { makeStyles } from '@material-ui/core/styles';
import type { ClusterReport, Report } from 'backstage-plugin-palette-common';
import { type ReactNode, useRef } from 'react';
import { Age } from '../components/Age';
import { Notice } from '../components/Notice';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import { ReportBanner } from '../banner/ReportBanner';
import { ReportTicketButton } from '../banner/ReportTicketButton';
import { ReportNotices } from '../banner/ReportNotices';
import {
  FindingsBrowser,
  type FindingsHandle,
} from '../findings/FindingsBrowser';
import { useFindingsUrlState } from '../findings/useFindingsUrlState';
import { ReportNews } from './ReportNews';
import { DoubledClaimNotice } from './DoubledClaimNotice';
import { describeStaleness } from './cluster/describeStaleness';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
  // Removes all colours, above all the green, and keeps every contrast.
  stale: { filter: 'grayscale(1)' },
  action: { marginTop: theme.spacing(1) },
}));

export interface ClusterReportViewProps {
  readonly cluster: ClusterReport;
  readonly report: Report;
  /** Why the report could not be refreshed. */
  readonly error?: Error;
  readonly action: ReactNode;
  readonly history?: ReactNode;
}

/** The last report of a cluster, and whether it is still up to date. */
export function ClusterReportView({
  cluster,
  report,
  error,
  action,
  history,
}: ClusterReportViewProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const [findings, setFindings] = useFindingsUrlState();
  const staleness = describeStaleness(cluster, error, useNow(), t);
  // The way to ask for a reading now stands beside the words that say when the next one is.
  const asksHere = Boolean(staleness && cluster.failure && !error);
  const browser = useRef<FindingsHandle>(null);
  return (
    <div className={classes.root}>
      <ReportNews report={report} />
      {staleness && (
        <Notice tone="unknown" role="status">
          <strong>{staleness.sentence}</strong>
          {staleness.detail && <div>{staleness.detail}</div>}
          {asksHere && <div className={classes.action}>{action}</div>}
        </Notice>
      )}
      <div
        className={
          staleness ? `${classes.root} ${classes.stale}` : classes.root
        }
      >
        <ReportBanner
          report={report}
          stale={Boolean(staleness)}
          origin={t('entity.read', {
            ago: <Age since={report.observedAt} ago />,
          })}
          action={
            <>
              <ReportTicketButton
                report={report}
                name={cluster.clusterName}
                staleness={staleness?.sentence}
                hasUrl
              />
              {!asksHere && action}
            </>
          }
          onOpen={finding => browser.current?.open(finding)}
        />
        <DoubledClaimNotice cluster={cluster} />
        <ReportNotices report={report} />
        {history}
        <FindingsBrowser
          ref={browser}
          hasUrl
          report={report}
          name={cluster.clusterName}
          state={findings}
          onChange={setFindings}
        />
      </div>
    </div>
  );
}
