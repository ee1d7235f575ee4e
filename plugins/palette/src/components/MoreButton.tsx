import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  root: { display: 'block', margin: theme.spacing(1.5, 2) },
}));

export interface MoreButtonProps {
  /** How many items are not shown yet. */
  readonly amount: number;
  /** Undefined where all are shown. */
  readonly onMore: (() => void) | undefined;
}

/** A button that shows more of a list; nothing where all of it is shown. */
export function MoreButton({ amount, onMore }: MoreButtonProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return onMore ? (
    <Button
      className={classes.root}
      size="small"
      variant="outlined"
      onClick={onMore}
    >
      {t('common.more', { amount })}
    </Button>
  ) : null;
}
