import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterPage } from 'backstage-plugin-palette-common';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1.5),
    padding: theme.spacing(1),
  },
}));

/** Buttons for the previous and the next page of clusters. */
export function FleetPages({
  page: { items, total, nextCursor, previousCursor },
  all,
  label,
  onTurn,
}: {
  readonly page: ClusterPage;
  /** Clusters without any filter; absent where nothing is filtered. */
  readonly all?: number;
  /** The label for screen readers, where the buttons turn pages of something else than the table. */
  readonly label?: string;
  readonly onTurn: (cursor: string) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <nav className={classes.root} aria-label={label ?? t('fleet.pages.label')}>
      <Typography variant="body2" role="status">
        {all === undefined
          ? t('fleet.pages.shown', { shown: items.length, count: total })
          : t('fleet.pages.matching', {
              shown: items.length,
              count: total,
              all,
            })}
      </Typography>
      <Button
        size="small"
        disabled={!previousCursor}
        onClick={() => previousCursor && onTurn(previousCursor)}
      >
        {t('fleet.pages.previous')}
      </Button>
      <Button
        size="small"
        disabled={!nextCursor}
        onClick={() => nextCursor && onTurn(nextCursor)}
      >
        {t('fleet.pages.next')}
      </Button>
    </nav>
  );
}
