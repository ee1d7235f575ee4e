import { Link } from '@backstage/core-components';
import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  FindingState,
  FleetCluster,
} from 'backstage-plugin-palette-common';
import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { glyphOf, stateColor } from '../components/appearance';
import { searchOfNamespace } from '../entity/findings/findingsState';
import { usePaletteTranslation } from '../translation';
import { useClusterPath } from './ClusterLink';
import { moveInGrid } from './moveInGrid';

const useStyles = makeStyles(theme => ({
  box: { overflowX: 'auto', position: 'relative' },
  table: { borderCollapse: 'collapse', fontSize: '0.8125rem' },
  name: {
    position: 'sticky',
    left: 0,
    zIndex: 1,
    background: theme.palette.background.paper,
    textAlign: 'left',
    fontWeight: 'normal',
    padding: theme.spacing(0, 1.5, 0, 0),
    minWidth: '8rem',
    maxWidth: '14rem',
    overflowWrap: 'break-word',
  },
  column: {
    verticalAlign: 'bottom',
    fontWeight: 'normal',
    padding: theme.spacing(0.5, 0),
    '& span': { writingMode: 'vertical-rl', transform: 'rotate(180deg)' },
  },
  cell: { padding: 0, textAlign: 'center' },
  link: {
    display: 'inline-block',
    width: 28,
    height: 26,
    lineHeight: '26px',
    fontSize: '1rem',
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
}));

/** Clusters by namespaces: where the fleet hurts. Arrow keys move in it; a cell leads to the cluster's findings. */
export function HeatGrid({
  clusters,
}: {
  readonly clusters: readonly FleetCluster[];
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = usePaletteTranslation();
  const pathOf = useClusterPath();
  const body = useRef<HTMLTableSectionElement>(null);
  const [at, setAt] = useState({ row: 0, column: 0 });
  const namespaces = useMemo(
    () =>
      [
        ...new Set(
          clusters.flatMap(cluster =>
            cluster.namespaces.map(({ namespace }) => namespace),
          ),
        ),
      ].sort(),
    [clusters],
  );
  const rows = clusters.filter(cluster => cluster.namespaces.length > 0);
  const size = { rows: rows.length, columns: namespaces.length };
  const row = Math.min(at.row, size.rows - 1);
  const column = Math.min(at.column, size.columns - 1);

  function onKeyDown(event: KeyboardEvent) {
    const next = moveInGrid(event, { row, column }, size);
    if (next) {
      event.preventDefault();
      setAt(next);
      body.current
        ?.querySelector<HTMLElement>(`[data-at="${next.row}.${next.column}"]`)
        ?.focus();
    }
  }

  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={t('fleet.grid.label')}>
        <thead>
          <tr>
            <th className={classes.name} scope="col">
              {t('fleet.grid.cluster')}
            </th>
            {namespaces.map(namespace => (
              <th key={namespace} className={classes.column} scope="col">
                <span>{namespace}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((cluster, r) => (
            <tr key={cluster.clusterName}>
              <th className={classes.name} scope="row">
                {cluster.title ?? cluster.clusterName}
              </th>
              {namespaces.map((namespace, c) => {
                const state = stateIn(cluster, namespace);
                const word = t(`states.word.${state}`);
                return (
                  <td key={namespace} className={classes.cell}>
                    <Link
                      to={`${pathOf(cluster.entityRef)}${searchOfNamespace(
                        namespace,
                      )}`}
                      className={classes.link}
                      style={{ color: stateColor(theme, state) }}
                      underline="none"
                      tabIndex={r === row && c === column ? 0 : -1}
                      data-at={`${r}.${c}`}
                      title={t('fleet.grid.cellTitle', {
                        namespace,
                        state: word,
                      })}
                      aria-label={t('fleet.grid.cell', {
                        cluster: cluster.title ?? cluster.clusterName,
                        namespace,
                        state: word,
                      })}
                      onKeyDown={onKeyDown}
                      onFocus={() => setAt({ row: r, column: c })}
                    >
                      {glyphOf(state)}
                    </Link>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What was read before is not vouched for any more once the cluster cannot be read. */
function stateIn(cluster: FleetCluster, namespace: string): FindingState {
  const known = cluster.namespaces.find(n => n.namespace === namespace);
  if (!known) {
    return 'notApplicable';
  }
  return cluster.stale ? 'unknown' : known.state;
}
