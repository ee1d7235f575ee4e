import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetCluster, FleetSort } from 'backstage-plugin-palette-common';
import { memo } from 'react';
import { Age } from '../components/Age';
import { StateLabel } from '../components/StateLabel';
import { type PaletteTranslation, usePaletteTranslation } from '../translation';
import { ClusterLink } from '../links/ClusterLink';
import { OtherEntities } from './OtherEntities';

const useStyles = makeStyles(theme => ({
  table: {
    '& td, & th': { padding: theme.spacing(0.75, 1) },
    '& th': { whiteSpace: 'nowrap' },
    '& td': { overflowWrap: 'break-word', verticalAlign: 'top' },
    // Where columns have no room, each row is a card that names them.
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
  // Room for the longest words of a title.
  cluster: {
    minWidth: '9rem',
    [theme.breakpoints.down('sm')]: { minWidth: 0 },
  },
  // Its few words never break; there is room for them in the other columns.
  short: { whiteSpace: 'nowrap' },
  // Names of pods and namespaces are long and have no spaces.
  wrong: {
    overflowWrap: 'anywhere',
    minWidth: '14rem',
    [theme.breakpoints.down('sm')]: { minWidth: 0 },
  },
}));

interface Column {
  readonly name:
    | 'cluster'
    | 'type'
    | 'where'
    | 'verdict'
    | 'ready'
    | 'wrong'
    | 'since'
    | 'checked';
  readonly sort?: FleetSort;
  readonly className?: 'cluster' | 'short' | 'wrong';
  readonly cell: (
    cluster: FleetCluster,
    t: PaletteTranslation,
  ) => React.ReactNode;
}

const columns: readonly Column[] = [
  {
    name: 'cluster',
    sort: 'name',
    className: 'cluster',
    cell: ({ entityRef, clusterName, title, otherEntities = [] }) => (
      <div>
        <ClusterLink entityRef={entityRef}>{title ?? clusterName}</ClusterLink>
        {title && title !== clusterName && <div>{clusterName}</div>}
        {otherEntities.length > 0 && (
          <OtherEntities entityRefs={otherEntities} />
        )}
      </div>
    ),
  },
  {
    name: 'type',
    sort: 'type',
    className: 'short',
    cell: ({ clusterType }, t) => clusterType ?? t('fleet.table.notRecognised'),
  },
  {
    name: 'where',
    sort: 'infrastructure',
    className: 'short',
    cell: ({ infrastructure, cloudType }) => infrastructure ?? cloudType,
  },
  {
    name: 'verdict',
    sort: 'verdict',
    cell: ({ verdict }) => <StateLabel state={verdict} />,
  },
  {
    name: 'ready',
    sort: 'ready',
    cell: ({ ready, expected, observedAt }, t) =>
      observedAt && t('fleet.table.ready', { ready, expected }),
  },
  {
    name: 'wrong',
    className: 'wrong',
    cell: ({ headline }) => headline,
  },
  {
    name: 'since',
    sort: 'since',
    cell: ({ since }) => since && <Age since={since} />,
  },
  {
    name: 'checked',
    sort: 'checked',
    cell: ({ checkedAt }) => checkedAt && <Age since={checkedAt} ago />,
  },
];

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
          {columns.map(column => (
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
            {columns.map(({ name, className, cell }) => (
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

/** A page of clusters; the server sorts. */
export const FleetTable = memo(ClusterTable);

function HeaderCell({
  column: { name, sort },
  direction,
  onSort,
}: {
  readonly column: Column;
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
