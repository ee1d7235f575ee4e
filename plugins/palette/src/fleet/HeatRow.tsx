import { makeStyles, useTheme } from '@material-ui/core/styles';
import type {
  FindingState,
  FleetCluster,
} from 'backstage-plugin-palette-common';
import { memo, type FocusEventHandler, type KeyboardEventHandler } from 'react';
import { Link } from 'react-router-dom';
import { getGlyph, getStateColor } from '../components/appearance';
import { toNamespaceSearch } from '../links/tabSearch';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
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
  cell: { padding: 0, textAlign: 'center' },
  link: {
    display: 'inline-block',
    width: 28,
    height: 26,
    lineHeight: '26px',
    fontSize: '1rem',
    textDecoration: 'none',
    '&:focus-visible': { outline: `2px solid ${theme.palette.text.primary}` },
  },
}));

interface HeatRowProps {
  readonly cluster: FleetCluster;
  readonly namespaces: readonly string[];
  readonly row: number;
  /** The column that the Tab key reaches; undefined in all rows but one. */
  readonly reached?: number;
  /** Path of the cluster's tab. */
  readonly path: string;
  readonly onKeyDown: KeyboardEventHandler;
  readonly onFocus: FocusEventHandler<HTMLElement>;
}

/** One cluster of the grid. A key renders only the rows that it moves from and to. */
export const HeatRow = memo(Row);

function Row({
  cluster,
  namespaces,
  row,
  reached,
  path,
  onKeyDown,
  onFocus,
}: HeatRowProps) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = usePaletteTranslation();
  const name = cluster.title ?? cluster.clusterName;
  return (
    <tr>
      <th className={classes.name} scope="row">
        {name}
      </th>
      {namespaces.map((namespace, column) => {
        const state = readState(cluster, namespace);
        const words = { namespace, state: t(`states.word.${state}`) };
        return (
          <td key={namespace} className={classes.cell}>
            <Link
              to={`${path}${toNamespaceSearch(namespace)}`}
              className={classes.link}
              style={{ color: getStateColor(theme, state) }}
              tabIndex={column === reached ? 0 : -1}
              data-at={`${row}.${column}`}
              title={t('fleet.grid.cellTitle', words)}
              aria-label={t('fleet.grid.cell', { cluster: name, ...words })}
              onKeyDown={onKeyDown}
              onFocus={onFocus}
            >
              {getGlyph(state)}
            </Link>
          </td>
        );
      })}
    </tr>
  );
}

/** A namespace's state; unknown for a stale cluster, whose last reading may no longer be true. */
function readState(cluster: FleetCluster, namespace: string): FindingState {
  const known = cluster.namespaces.find(n => n.namespace === namespace);
  if (!known) {
    return 'notApplicable';
  }
  return cluster.stale ? 'unknown' : known.state;
}
