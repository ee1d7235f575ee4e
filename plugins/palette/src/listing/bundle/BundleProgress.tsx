import Button from '@material-ui/core/Button';
import LinearProgress from '@material-ui/core/LinearProgress';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../../translation';
import type { BundleJobProgress } from './judgeBundle';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    flex: '1 1 16rem',
  },
  bar: { flex: '1 1 8rem', height: 6, borderRadius: 3 },
}));

export interface BundleProgressProps {
  readonly progress: BundleJobProgress;
  readonly onCancel: () => void;
}

/** How far a bundle was read, with a button to stop. */
export function BundleProgress({ progress, onCancel }: BundleProgressProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const percent = Math.round(100 * progress.share);
  return (
    <div className={classes.root}>
      <LinearProgress
        className={classes.bar}
        variant="determinate"
        value={percent}
        aria-label={t('listing.bundle.progress')}
      />
      <span>
        {t('listing.bundle.files', { count: progress.files, percent })}
      </span>
      <Button size="small" variant="outlined" onClick={onCancel}>
        {t('listing.bundle.cancel')}
      </Button>
    </div>
  );
}
