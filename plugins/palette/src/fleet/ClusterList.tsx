import LinearProgress from '@material-ui/core/LinearProgress';
import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type {
  ClusterPage,
  FleetFilter,
  FleetSort,
} from 'backstage-plugin-palette-common';
import type { PolledAnswer } from '../hooks/usePolledAnswer';
import { usePaletteTranslation } from '../translation';
import { FleetPages } from './FleetPages';
import { FleetTable } from './FleetTable';
import { isFiltered } from './fleetState';
import { CLUSTERS_ID } from './SkipLink';
import type { NameTrait } from './useTraitTitles';

const useStyles = makeStyles(theme => ({
  progress: { height: 4 },
  quiet: { visibility: 'hidden' },
  none: { padding: theme.spacing(2) },
}));

/** A page of clusters with its state: whether it still answers the filter, and how many clusters there are. */
export function ClusterList({
  page,
  answer: { outdated, error },
  filter,
  all,
  nameTrait,
  onSort,
  onTurn,
}: {
  readonly page: ClusterPage;
  /** Of which the page is. */
  readonly answer: PolledAnswer<ClusterPage>;
  readonly filter: FleetFilter;
  /** How many clusters there are without a filter, once that is known. */
  readonly all?: number;
  readonly nameTrait: NameTrait;
  readonly onSort: (column: FleetSort) => void;
  readonly onTurn: (cursor: string) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const filtered = isFiltered(filter);
  const awaited = outdated && !error;
  return (
    <Paper
      variant="outlined"
      aria-busy={awaited}
      id={CLUSTERS_ID}
      tabIndex={-1}
    >
      <div className={classes.progress}>
        {/* It is there from the beginning: its styles take longer to make than a key may wait. */}
        <LinearProgress
          aria-hidden
          variant={awaited ? 'indeterminate' : 'determinate'}
          value={0}
          className={awaited ? undefined : classes.quiet}
        />
      </div>
      {outdated && error && (
        <Typography className={classes.none} role="status">
          {t('fleet.outdated')}
        </Typography>
      )}
      {page.items.length > 0 ? (
        <FleetTable
          clusters={page.items}
          sort={filter.sort ?? 'verdict'}
          nameTrait={nameTrait}
          onSort={onSort}
        />
      ) : (
        <Typography className={classes.none} role="status">
          {filtered ? t('fleet.noMatch') : t('fleet.emptyPage')}
        </Typography>
      )}
      <FleetPages
        page={page}
        all={filtered ? all : undefined}
        onTurn={onTurn}
      />
    </Paper>
  );
}
