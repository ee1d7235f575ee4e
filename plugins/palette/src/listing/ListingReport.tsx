import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Report } from 'backstage-plugin-palette-common';
import { useRef, useState } from 'react';
import { EmptyPanel } from '../components/EmptyPanel';
import { Notice } from '../components/Notice';
import { ReportBanner } from '../banner/ReportBanner';
import { ReportNotices } from '../banner/ReportNotices';
import { ReportTicketButton } from '../banner/ReportTicketButton';
import {
  FindingsBrowser,
  type FindingsHandle,
} from '../findings/FindingsBrowser';
import { initialState } from '../findings/findingsState';
import { usePaletteTranslation } from '../translation';
import { BundleFactsLine } from './bundle/BundleFactsLine';
import type { BundleFacts } from './bundle/judgeBundle';
import type { ListingChoices } from './ListingChoices';
import { PartialListingNotice } from './PartialListingNotice';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
}));

export interface ListingReportProps {
  readonly report: Report;
  /** Name and time of a support bundle. */
  readonly facts?: BundleFacts;
  /** The form above has changed since this report. */
  readonly outdated: boolean;
  /** Judges the same listing again with another coverage. */
  readonly onChoose: (
    coverage: Pick<ListingChoices, 'coverage' | 'namespaces'>,
  ) => void;
}

/** The report of a listing, as the tab shows reports. */
export function ListingReport({
  report,
  facts,
  outdated,
  onChoose,
}: ListingReportProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  // Not in the URL, because a link would not contain the listing.
  const [findings, setFindings] = useState(initialState);
  const browser = useRef<FindingsHandle>(null);
  const notices = (
    <>
      {facts && <BundleFactsLine facts={facts} report={report} />}
      {outdated && (
        <Notice tone="unknown" role="status">
          {t('listing.outdated')}
        </Notice>
      )}
      {report.partialListing && (
        <PartialListingNotice
          listing={report.partialListing}
          onChoose={onChoose}
        />
      )}
    </>
  );
  if (!report.clusterType) {
    return (
      <div className={classes.root}>
        {notices}
        <EmptyPanel state="unknown" title={t('listing.notPalette.title')}>
          <Typography>{report.headline}</Typography>
          <Typography>{t('listing.notPalette.sentence')}</Typography>
          <ReportNotices report={report} />
        </EmptyPanel>
      </div>
    );
  }
  return (
    <div className={classes.root}>
      {notices}
      <ReportBanner
        report={report}
        stale={false}
        origin={t(facts ? 'listing.bundle.origin' : 'listing.origin')}
        declaredIn="listing"
        action={<ReportTicketButton report={report} />}
        onOpen={finding => browser.current?.open(finding)}
      />
      <ReportNotices report={report} />
      <FindingsBrowser
        ref={browser}
        report={report}
        name="listing"
        state={findings}
        onChange={setFindings}
      />
    </div>
  );
}
