import { makeStyles } from '@material-ui/core/styles';
import {
  type FindingPod,
  compareStates,
} from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { StateIcon } from '../components/StateIcon';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import {
  describeContainer,
  describePodReadiness,
  podShapes,
  describePodStatus,
} from './describePod';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: theme.typography.body2.fontSize,
    lineHeight: 1.5,
    '& th': {
      textAlign: 'left',
      fontWeight: 500,
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      padding: theme.spacing(0.5, 2, 0.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& td': {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& tbody tr + tr': { borderTop: `1px solid ${theme.palette.divider}` },
    // Narrow screens have no room for columns, so each pod becomes a block of labelled lines.
    [theme.breakpoints.down('xs')]: {
      '&, & tbody, & tr, & td': { display: 'block' },
      '& thead': { display: 'none' },
      '& tr': { padding: theme.spacing(1, 0) },
      '& td': { padding: theme.spacing(0.25, 0) },
      '& td:empty': { display: 'none' },
      '& td[data-label]::before': {
        content: 'attr(data-label) ": "',
        color: theme.palette.text.secondary,
      },
    },
  },
  status: {
    display: 'flex',
    gap: theme.spacing(0.75),
    alignItems: 'flex-start',
  },
  said: { display: 'block', color: theme.palette.text.secondary },
  short: { whiteSpace: 'nowrap' },
}));

const columns = ['pod', 'status', 'ready', 'restarts', 'node', 'age'] as const;

/** The pods of a finding, worst first. Their messages are hostile text, so they are shown as plain text. */
export function PodTable({ pods }: { readonly pods: readonly FindingPod[] }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const sortWorstFirst = [...pods].sort((a, b) =>
    compareStates(podShapes[a.state], podShapes[b.state]),
  );
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {t(`findings.pods.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sortWorstFirst.map(pod => (
          <PodRow key={`${pod.namespace}/${pod.name}`} pod={pod} />
        ))}
      </tbody>
    </table>
  );
}

function PodRow({ pod }: { readonly pod: FindingPod }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <tr>
      <td>{pod.name}</td>
      <td>
        <Status pod={pod} />
      </td>
      <td data-label={t('findings.pods.ready')} className={classes.short}>
        {describePodReadiness(pod)}
      </td>
      <td data-label={t('findings.pods.restarts')} className={classes.short}>
        {pod.restartedAt && pod.restarts !== undefined
          ? t('findings.pods.restartsWithAge', {
              amount: pod.restarts,
              ago: <Age since={pod.restartedAt} ago />,
            })
          : pod.restarts}
      </td>
      <td data-label={t('findings.pods.node')}>{pod.node}</td>
      <td data-label={t('findings.pods.age')} className={classes.short}>
        {pod.createdAt && <Age since={pod.createdAt} />}
      </td>
    </tr>
  );
}

function Status({ pod }: { readonly pod: FindingPod }) {
  const classes = useStyles();
  const now = useNow();
  const { t } = usePaletteTranslation();
  return (
    <span className={classes.status}>
      <StateIcon state={podShapes[pod.state]} size="1.25rem" />
      <span>
        {describePodStatus(pod, t)}
        {pod.message && <span className={classes.said}>{pod.message}</span>}
        {pod.containers?.map(container => (
          <span key={container.name} className={classes.said}>
            {describeContainer(container, now, t, pod.message)}
          </span>
        ))}
      </span>
    </span>
  );
}
