import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetCluster, FleetSort } from 'backstage-plugin-palette-common';
import { memo, useCallback, useMemo } from 'react';
import useLatest from 'react-use/esm/useLatest';
import { useNavigate } from 'react-router-dom';
import { useClusterPath } from '../links/ClusterLink';
import { usePaletteTranslation } from '../translation';
import { ClusterRow } from './ClusterRow';
import { type FleetColumn, fleetColumns } from './fleetColumns';
import type { NameTrait } from './useTraitTitles';

const useStyles = makeStyles(theme => ({
  table: {
    '& td, & th': { padding: theme.spacing(1.25, 1) },
    '& th': { whiteSpace: 'nowrap' },
    '& td': { overflowWrap: 'break-word' },
    // Narrow screens have no room for columns, so each row becomes a card of labelled lines.
    [theme.breakpoints.down('sm')]: {
      '& thead': {
        position: 'absolute',
        width: 1,
        height: 1,
        overflow: 'hidden',
        clip: 'rect(0 0 0 0)',
      },
      '&, & tbody': { display: 'block' },
      '& tr': {
        display: 'flex',
        flexDirection: 'column',
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
    minWidth: '10rem',
    [theme.breakpoints.down('sm')]: { minWidth: 0 },
  },
  // Its few words never break; the other columns have room to give.
  short: { whiteSpace: 'nowrap' },
  // A laptop has too little room for all titles of types in one line.
  title: {
    minWidth: '6rem',
    [theme.breakpoints.up(1350)]: { whiteSpace: 'nowrap' },
    // A card begins with what is wrong.
    [theme.breakpoints.down('sm')]: { minWidth: 0, order: 1 },
  },
  shortAndLater: {
    whiteSpace: 'nowrap',
    [theme.breakpoints.down('sm')]: { order: 1 },
  },
  // One line in the room that the other columns leave; the tooltip has the whole sentence.
  headline: {
    width: '100%',
    maxWidth: 0,
    minWidth: '10rem',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    [theme.breakpoints.down('sm')]: {
      maxWidth: 'none',
      minWidth: 0,
      whiteSpace: 'normal',
      overflowWrap: 'anywhere',
    },
  },
}));

/** A page of clusters, sorted by the server. */
export const FleetTable = memo(ClusterTable);

function ClusterTable({
  clusters,
  sort,
  nameTrait,
  onSort,
}: {
  readonly clusters: readonly FleetCluster[];
  readonly sort: string;
  readonly nameTrait: NameTrait;
  readonly onSort: (column: FleetSort) => void;
}) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const navigate = useNavigate();
  const toPath = useClusterPath();
  const titles = useMemo(
    () => fleetColumns.map(({ name }) => t(`fleet.table.column.${name}`)),
    [t],
  );
  // The handler must not change, or all rows would render again with each change of the URL.
  const latest = useLatest({ navigate, toPath });
  const openCluster = useCallback(
    ({ entityRef }: FleetCluster) =>
      latest.current.navigate(latest.current.toPath(entityRef)),
    [latest],
  );
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
          <ClusterRow
            key={cluster.clusterName}
            cluster={cluster}
            titles={titles}
            classes={classes}
            nameTrait={nameTrait}
            onOpen={openCluster}
          />
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
