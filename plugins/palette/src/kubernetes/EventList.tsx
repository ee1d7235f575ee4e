import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import { Age } from '../components/Age';
import { StateIcon } from '../components/StateIcon';
import { usePaletteTranslation } from '../translation';
import type { ClusterEvent } from './ClusterEvent';
import type { EventSubject } from './readEvents';

const MOST_SHOWN = 100;

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  event: {
    display: 'grid',
    gridTemplateColumns: '6.5rem minmax(0, 1fr)',
    gap: theme.spacing(0.25, 2),
    padding: theme.spacing(1, 0),
    ...theme.typography.body2,
    overflowWrap: 'anywhere',
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    [theme.breakpoints.down('xs')]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  type: { display: 'flex', gap: theme.spacing(0.75) },
  normal: { fontSize: '1.25rem', color: theme.palette.text.secondary },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: theme.spacing(1.5),
  },
  reason: { fontWeight: 600 },
  quiet: { color: theme.palette.text.secondary },
}));

export interface EventListProps {
  /** In the order to show them. */
  readonly events: readonly ClusterEvent[];
  readonly subject: EventSubject;
}

/** Events, each with how often and how long ago it happened. Their messages are hostile text, so they are plain text. */
export function EventList({ events, subject }: EventListProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  const shown = events.slice(0, MOST_SHOWN);
  return (
    <>
      <Typography variant="body2" className={classes.quiet} role="status">
        {shown.length < events.length
          ? t('kubernetes.events.latest', {
              count: events.length,
              shown: shown.length,
            })
          : t('kubernetes.events.count', { count: events.length })}
      </Typography>
      <ul className={classes.list}>
        {shown.map((event, index) => (
          // Events have no order of their own, and two may say the same.
          // eslint-disable-next-line react/no-array-index-key
          <li key={index} className={classes.event}>
            <span className={classes.type}>
              {event.type === 'Warning' ? (
                <StateIcon state="degraded" />
              ) : (
                <InfoIcon className={classes.normal} aria-hidden />
              )}
              {t(
                event.type === 'Warning'
                  ? 'kubernetes.events.warning'
                  : 'kubernetes.events.normal',
              )}
            </span>
            <div>
              <div className={classes.facts}>
                <span className={classes.reason}>{event.reason}</span>
                {event.last && (
                  <span className={classes.quiet}>
                    <Age since={event.last} ago />
                  </span>
                )}
                {event.count > 1 && (
                  <span className={classes.quiet}>
                    {t('kubernetes.events.times', { count: event.count })}
                  </span>
                )}
                {subject.kind === 'workload' && (
                  <span className={classes.quiet}>
                    {t('kubernetes.events.object', event.object)}
                  </span>
                )}
              </div>
              <div>{event.message}</div>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
