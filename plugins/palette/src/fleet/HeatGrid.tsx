import { makeStyles } from '@material-ui/core/styles';
import type { FleetCluster } from 'backstage-plugin-palette-common';
import {
  memo,
  useCallback,
  useMemo,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
} from 'react';
import useLatest from 'react-use/esm/useLatest';
import { usePaletteTranslation } from '../translation';
import { useClusterPath } from '../links/ClusterLink';
import { type GridView, listGridColumns } from './gridColumns';
import { HeatRow } from './HeatRow';
import { moveInGrid } from './moveInGrid';

const useStyles = makeStyles(theme => ({
  box: { overflowX: 'auto', position: 'relative' },
  table: { borderCollapse: 'collapse', fontSize: '0.8125rem' },
  corner: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    background: theme.palette.background.paper,
    textAlign: 'left',
    fontWeight: 'normal',
  },
  column: {
    verticalAlign: 'bottom',
    fontWeight: 'normal',
    padding: theme.spacing(0.5, 0),
    '& span': { writingMode: 'vertical-rl', transform: 'rotate(180deg)' },
  },
}));

/**
 * A grid of clusters by namespaces or components. Arrow keys move in it, and a cell leads to findings. It renders again
 * only for other clusters, not with every tick of the page's clock.
 */
export const HeatGrid = memo(Grid);

function Grid({
  clusters,
  view,
}: {
  readonly clusters: readonly FleetCluster[];
  readonly view: GridView;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const toPath = useClusterPath();
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const columns = useMemo(
    () => listGridColumns(view, clusters, t('fleet.grid.hosted')),
    [view, clusters, t],
  );
  const rows =
    view === 'components'
      ? clusters
      : clusters.filter(({ namespaces }) => namespaces.length > 0);
  const size = { rows: rows.length, columns: columns.length };
  const row = Math.min(at.row, size.rows - 1);
  const column = Math.min(at.column, size.columns - 1);

  // Handlers must not change, or all rows would render again.
  const place = useLatest({ row, column, size });
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const next = moveInGrid(event, place.current, place.current.size);
      if (next) {
        event.preventDefault();
        setAt(next);
        body.current
          ?.querySelector<HTMLElement>(`[data-at="${next.row}.${next.column}"]`)
          ?.focus();
      }
    },
    [place],
  );
  const onFocus = useCallback(({ currentTarget }: FocusEvent<HTMLElement>) => {
    const [r, c] = (currentTarget.dataset.at ?? '0.0').split('.').map(Number);
    setAt({ row: r, column: c });
  }, []);

  return (
    <div className={classes.box}>
      <table
        className={classes.table}
        aria-label={t(
          view === 'namespaces'
            ? 'fleet.grid.label'
            : 'fleet.grid.componentsLabel',
        )}
      >
        <thead>
          <tr>
            <th className={classes.corner} scope="col">
              {t('fleet.grid.cluster')}
            </th>
            {columns.map(({ key, title }) => (
              <th key={key} className={classes.column} scope="col">
                <span>{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((cluster, r) => (
            <HeatRow
              key={cluster.clusterName}
              cluster={cluster}
              columns={columns}
              row={r}
              reached={r === row ? column : undefined}
              path={toPath(cluster.entityRef)}
              onKeyDown={onKeyDown}
              onFocus={onFocus}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
