import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FindingPod } from 'backstage-plugin-palette-common';
import { Age } from '../../components/Age';
import { StateIcon } from '../../components/StateIcon';
import { containerWords, podReadiness, podShapes, podStatus } from './podWords';

const useStyles = makeStyles(theme => ({
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    fontSize: theme.typography.body2.fontSize,
    '& th': {
      textAlign: 'left',
      fontWeight: 500,
      color: theme.palette.text.secondary,
      padding: theme.spacing(0.5, 2, 0.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    '& td': {
      padding: theme.spacing(0.75, 2, 0.75, 0),
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
    },
    '& tr + tr td': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  wide: { [theme.breakpoints.down('sm')]: { display: 'none' } },
  narrow: {
    display: 'block',
    color: theme.palette.text.secondary,
    [theme.breakpoints.up('md')]: { display: 'none' },
  },
  status: {
    display: 'flex',
    gap: theme.spacing(0.75),
    alignItems: 'flex-start',
  },
  said: { display: 'block', color: theme.palette.text.secondary },
  short: { whiteSpace: 'nowrap' },
}));

function PodRow({ pod }: { readonly pod: FindingPod }) {
  const classes = useStyles();
  const age = pod.createdAt ? <Age since={pod.createdAt} /> : '';
  return (
    <tr>
      <td>
        {pod.name}
        <span className={classes.narrow}>
          {pod.node && `on ${pod.node} `}
          {age && <>age {age}</>}
        </span>
      </td>
      <td>
        <span className={classes.status}>
          <StateIcon state={podShapes[pod.state]} size="1.1rem" />
          <span>
            {podStatus(pod)}
            {pod.message && <span className={classes.said}>{pod.message}</span>}
            {pod.containers?.map(container => (
              <span key={container.name} className={classes.said}>
                {containerWords(container)}
                {container.message && container.message !== pod.message
                  ? `: ${container.message}`
                  : ''}
              </span>
            ))}
          </span>
        </span>
      </td>
      <td className={classes.short}>{podReadiness(pod)}</td>
      <td className={classes.short}>
        {pod.restarts}
        {pod.restartedAt && (
          <>
            {' ('}
            <Age since={pod.restartedAt} suffix=" ago" />)
          </>
        )}
      </td>
      <td className={classes.wide}>{pod.node}</td>
      <td className={`${classes.wide} ${classes.short}`}>{age}</td>
    </tr>
  );
}

/** The pods of a component as they were read. Their messages are hostile text and shown as text. */
export function PodTable({ pods }: { readonly pods: readonly FindingPod[] }) {
  const classes = useStyles();
  if (pods.length === 0) {
    return <Typography variant="body2">No pods.</Typography>;
  }
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Pod</th>
          <th scope="col">Status</th>
          <th scope="col">Ready</th>
          <th scope="col">Restarts</th>
          <th scope="col" className={classes.wide}>
            Node
          </th>
          <th scope="col" className={classes.wide}>
            Age
          </th>
        </tr>
      </thead>
      <tbody>
        {pods.map(pod => (
          <PodRow key={`${pod.namespace}/${pod.name}`} pod={pod} />
        ))}
      </tbody>
    </table>
  );
}
