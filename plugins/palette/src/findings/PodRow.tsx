import { makeStyles } from '@material-ui/core/styles';
import type { FindingPod } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { StateIcon } from '../components/StateIcon';
import { PodButtons } from '../kubernetes/PodButtons';
import type { ShownCluster } from '../kubernetes/ShownCluster';
import { usePaletteTranslation } from '../translation';
import { PodLines, countLines } from './PodLines';
import {
  describePodReadiness,
  describePodStatus,
  podShapes,
} from './describePod';

const useStyles = makeStyles(theme => ({
  line: {
    '& td': {
      padding: theme.spacing(0.75, 3, 0.75, 0),
      verticalAlign: 'top',
      whiteSpace: 'nowrap',
    },
    borderTop: `1px solid ${theme.palette.divider}`,
    [theme.breakpoints.down('xs')]: {
      paddingTop: theme.spacing(1),
      '& td': { padding: theme.spacing(0.25, 0) },
      '& td:empty': { display: 'none' },
      '& td[data-label]::before': {
        content: 'attr(data-label) ": "',
        color: theme.palette.text.secondary,
      },
    },
  },
  // Names are long; they break where a line has no room, words do not.
  name: {
    '&&': { whiteSpace: 'normal', overflowWrap: 'anywhere', minWidth: '9rem' },
  },
  status: {
    display: 'flex',
    gap: theme.spacing(0.75),
    alignItems: 'center',
  },
  // The buttons' own padding stands above their words.
  buttons: { '&&': { whiteSpace: 'normal', padding: theme.spacing(0.25, 0) } },
  said: {
    '& td': {
      padding: theme.spacing(0, 0, 1, 3.25),
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
      [theme.breakpoints.down('xs')]: { padding: theme.spacing(0, 0, 1) },
    },
  },
}));

export interface PodRowProps {
  readonly pod: FindingPod;
  /** Whether what the pod and its containers say shows at once. */
  readonly hasLines: boolean;
  /** How many columns the table has. */
  readonly columns: number;
  /** The cluster to ask for events and logs; absent for a pasted listing. */
  readonly cluster?: ShownCluster;
}

/** A pod in one line. If the pod or a container is in trouble, their messages are below. */
export function PodRow({ pod, hasLines, columns, cluster }: PodRowProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <>
      <tr className={classes.line}>
        <td className={classes.name}>{pod.name}</td>
        <td>
          <span className={classes.status}>
            <StateIcon state={podShapes[pod.state]} size="1.25rem" />
            {describePodStatus(pod, t)}
          </span>
        </td>
        <td data-label={t('findings.pods.ready')}>
          {describePodReadiness(pod)}
        </td>
        <td data-label={t('findings.pods.restarts')}>
          {pod.restartedAt && pod.restarts !== undefined
            ? t('findings.pods.restartsWithAge', {
                amount: pod.restarts,
                ago: <Age since={pod.restartedAt} ago />,
              })
            : pod.restarts}
        </td>
        <td data-label={t('findings.pods.node')} className={classes.name}>
          {pod.node}
        </td>
        <td data-label={t('findings.pods.age')}>
          {pod.createdAt && <Age since={pod.createdAt} />}
        </td>
        {cluster && (
          <td className={classes.buttons}>
            <PodButtons cluster={cluster} pod={pod} />
          </td>
        )}
      </tr>
      {countLines(pod) > 0 && (
        <tr className={classes.said}>
          <td colSpan={columns}>
            <PodLines pod={pod} open={hasLines} />
          </td>
        </tr>
      )}
    </>
  );
}
