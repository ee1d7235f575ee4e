import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { FindingEvent } from 'backstage-plugin-palette-common';
import { Age } from '../components/Age';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  event: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
  head: { color: theme.palette.text.secondary },
}));

export interface FindingEventsProps {
  readonly events: readonly FindingEvent[];
}

/** The last events that came with a finding, the newest first. */
export function FindingEvents({ events }: FindingEventsProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <ul className={classes.list}>
      {events.map(event => {
        const { reason, count, object, message, lastSeenAt } = event;
        return (
          <Typography
            key={`${object} ${reason} ${message}`}
            component="li"
            variant="body2"
            className={classes.event}
          >
            <strong>{reason}</strong>
            <span className={classes.head}>
              {count > 1 && ` ${t('findings.events.times', { count })}`}
              {` ${object} `}
              {lastSeenAt && <Age since={lastSeenAt} ago />}
            </span>
            <br />
            {message}
          </Typography>
        );
      })}
    </ul>
  );
}
