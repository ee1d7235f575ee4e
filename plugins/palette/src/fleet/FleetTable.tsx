import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetCluster, FleetSort } from 'backstage-plugin-palette-common';
import { memo } from 'react';
import { usePaletteTranslation } from '../translation';
import { type FleetColumn, fleetColumns } from './fleetColumns';

const useStyles = makeStyles(theme => ({
  table: {
    '& td, & th': { padding: theme.spacing(0.75, 1) },
    '& th': { whiteSpace: 'nowrap' },
    '& td': { overflowWrap: 'break-word', verticalAlign: 'top' },
    // Narrow screens have no room for columns, so each row becomes a card of labelled lines.
    [theme.breakpoints.down('sm')]: {
      '& thead': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clip: 'rect(0 0 0 0)',
      },
      '&, & tbody, & tr': { display: 'block' },
      '& tr': {
        padding: theme.spacing(1, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& td': {
        display: 'flex',
        gap: theme.spacing(1),
        border: 0,
        padding: theme.spacing(0.25, 1),
        '&:empty': { display: 'none' },
        '&::before': {
          content: 'attr(data-column)',
          flex: '0 0 7rem',
          color: theme.palette.text.secondary,
        },
      },
    },
  },
  // Leaves room for the longest words of a title.
  cluster: {
    minWidth: '9rem',
    [theme.breakpoints.down('sm')]: { minWidth: 0 },
  },
  // Its few words never break; the other columns have room to give.
  short: { whiteSpace: 'nowrap' },
  // Breaks anywhere, because names of pods and namespaces are long and have no spaces.
  headline: {
    overflowWrap: 'anywhere',
    minWidth: '14rem',
    [theme.breakpoints.down('sm')]: { minWidth: 0 },
  },
}));

/** A page of clusters, sorted by the server. */
export const FleetTable = memo(ClusterTable);

function ClusterTable({
  clusters,
  sort,
  onSort,
}: {
  readonly clusters: readonly FleetCluster[];
  readonly sort: string;
  readonly onSort: (column: FleetSort) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const falling = sort.startsWith('-');
  const sorted = falling ? sort.slice(1) : sort;
  return (
    <Table
      size="small"
      className={classes.table}
      aria-label={t('fleet.table.label')}
    >
      <TableHead>
        <TableRow>
          {fleetColumns.map(column => (
            <HeaderCell
              key={column.name}
              column={column}
              direction={
                column.sort === sorted
                  ? (falling && 'desc') || 'asc'
                  : undefined
              }
              onSort={onSort}
            />
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {clusters.map(cluster => (
          <TableRow key={cluster.clusterName}>
            {fleetColumns.map(({ name, className, cell }) => (
              <TableCell
                key={name}
                data-column={t(`fleet.table.column.${name}`)}
                className={className && classes[className]}
              >
                {cell(cluster, t)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function HeaderCell({
  column: { name, sort },
  direction,
  onSort,
}: {
  readonly column: FleetColumn;
  readonly direction?: 'asc' | 'desc';
  readonly onSort: (column: FleetSort) => void;
}) {
  const { t } = usePaletteTranslation();
  const title = t(`fleet.table.column.${name}`);
  return (
    <TableCell sortDirection={direction ?? false}>
      {sort ? (
        <TableSortLabel
          active={direction !== undefined}
          direction={direction ?? 'asc'}
          onClick={() => onSort(sort)}
        >
          {title}
        </TableSortLabel>
      ) : (
        title
      )}
    </TableCell>
  );
}
