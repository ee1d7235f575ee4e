import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import TableSortLabel from '@material-ui/core/TableSortLabel';
import { makeStyles } from '@material-ui/core/styles';
import type { FleetCluster, FleetSort } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { StateLabel } from '../components/StateLabel';
import { ClusterLink } from './ClusterLink';

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
  // Names of pods and namespaces are long and have no spaces.
  wrong: {
    overflowWrap: 'anywhere',
    minWidth: '14rem',
    [theme.breakpoints.down('sm')]: { minWidth: 0 },
  },
}));

interface Column {
  readonly title: string;
  readonly sort?: FleetSort;
  readonly className?: 'wrong';
  readonly cell: (cluster: FleetCluster) => React.ReactNode;
}

const columns: readonly Column[] = [
  {
    title: 'Cluster',
    sort: 'name',
    cell: ({ entityRef, clusterName, title }) => (
      <div>
        <ClusterLink entityRef={entityRef}>{title ?? clusterName}</ClusterLink>
        {title && title !== clusterName && <div>{clusterName}</div>}
      </div>
    ),
  },
  {
    title: 'Type',
    sort: 'type',
    cell: ({ clusterType }) => clusterType ?? 'not recognised',
  },
  {
    title: 'Where',
    sort: 'infrastructure',
    cell: ({ infrastructure, cloudType }) => infrastructure ?? cloudType,
  },
  {
    title: 'Verdict',
    sort: 'verdict',
    cell: ({ verdict }) => <StateLabel state={verdict} />,
  },
  {
    title: 'Ready',
    sort: 'ready',
    cell: ({ ready, expected, observedAt }) =>
      observedAt && `${ready} of ${expected}`,
  },
  {
    title: 'What is wrong',
    className: 'wrong',
    cell: ({ headline }) => headline,
  },
  {
    title: 'Since',
    sort: 'since',
    cell: ({ since }) => since && <Age since={since} />,
  },
  {
    title: 'Checked',
    sort: 'checked',
    cell: ({ checkedAt }) => checkedAt && <Age since={checkedAt} ago />,
  },
];

/** A page of clusters; the server sorts. */
export function FleetTable({
  clusters,
  sort,
  onSort,
}: {
  readonly clusters: readonly FleetCluster[];
  readonly sort: string;
  readonly onSort: (column: FleetSort) => void;
}) {
  const classes = useStyles();
  const falling = sort.startsWith('-');
  const sorted = falling ? sort.slice(1) : sort;
  return (
    <Table size="small" className={classes.table} aria-label="Clusters">
      <TableHead>
        <TableRow>
          {columns.map(column => (
            <HeaderCell
              key={column.title}
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
            {columns.map(({ title, className, cell }) => (
              <TableCell
                key={title}
                data-column={title}
                className={className && classes[className]}
              >
                {cell(cluster)}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function HeaderCell({
  column: { title, sort },
  direction,
  onSort,
}: {
  readonly column: Column;
  readonly direction?: 'asc' | 'desc';
  readonly onSort: (column: FleetSort) => void;
}) {
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
