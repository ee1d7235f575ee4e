import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import RefreshIcon from '@material-ui/icons/Refresh';
import { useApi } from '@backstage/core-plugin-api';
import type { FleetFilter } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { Age } from '../components/Age';
import { ExportButtons } from '../components/ExportButtons';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 1.5),
  },
  sentence: { flex: '1 1 16rem' },
}));

/** The head of the overview: what it shows, how old that is, and what can be done with all of it. */
export function FleetHead({
  total,
  asOf,
  filter,
  onRefresh,
}: {
  readonly total: number;
  /** ISO 8601; when the backend answered. */
  readonly asOf: string;
  /** Exports hold the clusters of this filter. */
  readonly filter: FleetFilter;
  readonly onRefresh: () => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const api = useApi(paletteApiRef);
  return (
    <div className={classes.root}>
      <Typography className={classes.sentence}>
        {t('fleet.head', { count: total })}
        {' · '}
        {t('fleet.refreshed', { ago: <Age since={asOf} ago /> })}
      </Typography>
      <Button
        size="small"
        variant="outlined"
        startIcon={<RefreshIcon />}
        onClick={onRefresh}
      >
        {t('fleet.refresh')}
      </Button>
      <ExportButtons
        fileName="palette-clusters"
        writeText={format => api.exportClusters(filter, format)}
      />
    </div>
  );
}
