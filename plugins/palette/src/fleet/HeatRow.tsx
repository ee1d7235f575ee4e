import { makeStyles, useTheme, type Theme } from '@material-ui/core/styles';
import {
  compareStates,
  type FindingState,
  type FleetCluster,
} from 'backstage-plugin-palette-common';
import {
  memo,
  type CSSProperties,
  type FocusEventHandler,
  type KeyboardEventHandler,
} from 'react';
import { Link } from 'react-router-dom';
import { getGlyph, getStateColor } from '../components/appearance';
import { usePaletteTranslation } from '../translation';
import type { GridColumn } from './gridColumns';

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
  cell: { padding: 1, '&:focus-visible': focused(theme) },
  link: {
    display: 'block',
    minWidth: 28,
    height: 26,
    lineHeight: '26px',
    fontSize: '1rem',
    textAlign: 'center',
    textDecoration: 'none',
    borderRadius: 2,
    '&:focus-visible': focused(theme),
  },
}));

function focused(theme: Theme) {
  return {
    outline: `2px solid ${theme.palette.text.primary}`,
    outlineOffset: 1,
  };
}

/** Trouble fills its cell, so that it is seen from afar; what is well has an outline. */
function paintCell(theme: Theme, state: FindingState): CSSProperties {
  const color = getStateColor(theme, state);
  if (isTrouble(state)) {
    return { background: color, color: theme.palette.background.paper };
  }
  return state === 'notApplicable'
    ? { color }
    : { boxShadow: `inset 0 0 0 1px ${color}`, color };
}

function isTrouble(state: FindingState): boolean {
  return compareStates(state, 'progressing') < 0;
}

interface HeatRowProps {
  readonly cluster: FleetCluster;
  readonly columns: readonly GridColumn[];
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
  columns,
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
      {columns.map(({ key, title, readCell }, column) => {
        const cell = readCell(cluster);
        const place = {
          tabIndex: column === reached ? 0 : -1,
          'data-at': `${row}.${column}`,
          onKeyDown,
          onFocus,
        };
        if (!cell) {
          // Arrow keys pass through cells that lead nowhere.
          return <td key={key} className={classes.cell} {...place} />;
        }
        const words = {
          namespace: title,
          state: t(`states.word.${cell.state}`),
        };
        return (
          <td key={key} className={classes.cell}>
            <Link
              {...place}
              to={`${path}${cell.search}`}
              className={classes.link}
              style={paintCell(theme, cell.state)}
              title={t('fleet.grid.cellTitle', words)}
              aria-label={t('fleet.grid.cell', { cluster: name, ...words })}
            >
              {getGlyph(cell.state)}
            </Link>
          </td>
        );
      })}
    </tr>
  );
}
