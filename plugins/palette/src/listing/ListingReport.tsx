import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { Report } from 'backstage-plugin-palette-common';
import { EmptyPanel } from '../components/EmptyPanel';
import { ReportBanner } from '../entity/banner/ReportBanner';
import { ReportNotices } from '../entity/banner/ReportNotices';
import { FindingsBrowser } from '../entity/findings/FindingsBrowser';

const useStyles = makeStyles(theme => ({
  root: { display: 'flex', flexDirection: 'column', gap: theme.spacing(2) },
}));

/** What a listing says of its cluster, as the tab would say it. */
export function ListingReport({ report }: { readonly report: Report }) {
  const classes = useStyles();
  if (!report.clusterType) {
    return (
      <EmptyPanel state="unknown" title="Not recognised as a Palette cluster">
        <Typography>{report.headline}</Typography>
        <Typography>
          If it is one, choose its cluster type above and check again.
        </Typography>
        <ReportNotices report={report} />
      </EmptyPanel>
    );
  }
  return (
    <div className={classes.root}>
      <ReportBanner report={report} stale={false} origin="From a listing" />
      <ReportNotices report={report} />
      <FindingsBrowser report={report} />
    </div>
  );
}
