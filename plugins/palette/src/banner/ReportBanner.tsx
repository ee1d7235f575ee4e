import Button from '@material-ui/core/Button';
import Paper from '@material-ui/core/Paper';
import Tooltip from '@material-ui/core/Tooltip';
import Typography from '@material-ui/core/Typography';
import { makeStyles, type Theme } from '@material-ui/core/styles';
import type {
  Report,
  Verdict,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { StateIcon } from '../components/StateIcon';
import { getStateColor } from '../components/appearance';
import { formatExactTime } from '../components/time';
import { useConfirmations } from '../findings/Confirmations';
import { useClusterHistory } from '../history/ClusterHistoryContext';
import { findVerdictSince } from '../history/findSince';
import { usePaletteTranslation } from '../translation';
import { HeadFinding } from './HeadFinding';
import { findHeadFinding } from './findHeadFinding';
import { isToConfirm } from './isToConfirm';
import type { DeclaredIn } from './writeDeclaration';
import { TraitChips } from './TraitChips';

const useStyles = makeStyles<Theme, { verdict: Verdict }>(theme => ({
  root: {
    borderLeftWidth: 6,
    borderLeftColor: ({ verdict }) => getStateColor(theme, verdict),
    padding: theme.spacing(2, 2.5),
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
  },
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 3),
    // On a phone what is wrong comes before the buttons.
    [theme.breakpoints.down('xs')]: { display: 'contents' },
  },
  verdict: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.25),
    margin: 0,
    fontWeight: 600,
    lineHeight: 1.2,
  },
  count: { fontSize: '1rem' },
  number: { fontWeight: 600 },
  actions: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginLeft: 'auto',
    [theme.breakpoints.down('xs')]: { marginLeft: 0, order: 1 },
  },
  headline: { overflowWrap: 'anywhere', maxWidth: '70rem' },
}));

export interface ReportBannerProps {
  readonly report: Report;
  /** The report may no longer be true, so no verdict is given. */
  readonly stale: boolean;
  /** The report's source and age: `Read 2 min ago`. */
  readonly origin: ReactNode;
  /** The place where the reader declares traits; by default the entity. */
  readonly declaredIn?: DeclaredIn;
  /** Buttons beside the source and age: to hand the report on, and to check if the reader may. */
  readonly action?: ReactNode;
  readonly onOpen: (finding: WorkloadFinding) => void;
}

/** The head of a report: the verdict, the worst finding and what to do next, the traits, the report's source and age. */
export function ReportBanner({
  report,
  stale,
  origin,
  declaredIn = 'entity',
  action,
  onOpen,
}: ReportBannerProps) {
  const verdict = stale ? 'unknown' : report.verdict;
  const classes = useStyles({ verdict });
  const { t } = usePaletteTranslation();
  const verdictSince = findVerdictSince(verdict, useClusterHistory());
  const toConfirm = isToConfirm(report, useConfirmations()) && !stale;
  const head = findHeadFinding(report);
  const word = toConfirm
    ? t('findings.toConfirm.word')
    : t(`states.word.${verdict}`);
  const { ready, expected, waived = 0 } = report.counts;
  const counted = t('entity.banner.ready', {
    count: expected,
    share: (
      <span className={classes.number}>
        {t('entity.banner.share', { ready, expected })}
      </span>
    ),
  });
  return (
    <Paper variant="outlined" className={classes.root}>
      <div className={classes.top}>
        <Tooltip
          title={
            verdictSince
              ? t('entity.banner.verdictSince', {
                  verdict: word,
                  time: formatExactTime(verdictSince),
                })
              : ''
          }
        >
          <Typography variant="h5" component="h2" className={classes.verdict}>
            <StateIcon state={verdict} size="1.75rem" />
            {word}
          </Typography>
        </Tooltip>
        <Typography className={classes.count}>
          {stale
            ? t('entity.banner.lastKnown', {
                verdict: t(`states.word.${report.verdict}`),
                rest: counted,
              })
            : counted}
          {waived > 0 && ` · ${t('waivers.count', { count: waived })}`}
        </Typography>
        <div className={classes.actions}>
          <Typography variant="body2" color="textSecondary" component="span">
            {t('entity.banner.origin', {
              origin: <>{origin}</>,
              version: report.catalogVersion,
            })}
          </Typography>
          {action}
        </div>
      </div>
      {head ? (
        <HeadFinding
          report={report}
          finding={head}
          open={
            <Button
              size="small"
              variant="outlined"
              onClick={() => onOpen(head)}
            >
              {t('entity.banner.open')}
            </Button>
          }
        />
      ) : (
        <Typography className={classes.headline}>{report.headline}</Typography>
      )}
      <TraitChips traits={report.traits} declaredIn={declaredIn} />
    </Paper>
  );
}
