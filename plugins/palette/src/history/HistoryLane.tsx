import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { useState } from 'react';
import { StateIcon } from '../components/StateIcon';
import { toElementId } from '../components/toElementId';
import { usePaletteTranslation } from '../translation';
import { DayCell } from './DayCell';
import { type LaneTimes, describeLane, describeStretch } from './describeLane';
import { listLaneDays } from './listDays';
import type { Lane } from './listLanes';
import { useStripStyles } from './useStripStyles';

const MOST_STRETCHES = 20;

const useStyles = makeStyles(theme => ({
  button: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'flex-start',
    alignItems: 'center',
    gap: theme.spacing(0, 1),
    width: '100%',
    minHeight: 32,
    font: 'inherit',
    textAlign: 'left',
    overflowWrap: 'anywhere',
    '&:hover $name': { textDecoration: 'underline' },
    '&.Mui-focusVisible': {
      outline: `2px solid ${theme.palette.text.primary}`,
    },
  },
  name: { fontWeight: 600 },
  // On the page's own background the secondary text has too little contrast.
  quiet: { color: theme.palette.text.primary },
  toggle: { color: theme.palette.action.active },
  open: { transform: 'rotate(180deg)' },
  stretches: {
    margin: theme.spacing(0.5, 0, 1),
    paddingLeft: theme.spacing(3.5),
    overflowWrap: 'anywhere',
  },
}));

export interface HistoryLaneProps {
  readonly lane: Lane;
  readonly days: readonly { readonly day: string }[];
  readonly times: LaneTimes;
}

/** A component that was in trouble, in one line; it opens to its own days and to what happened when. */
export function HistoryLane({ lane, days, times }: HistoryLaneProps) {
  const classes = useStyles();
  const { strip } = useStripStyles();
  const { t } = usePaletteTranslation();
  const [open, setOpen] = useState(false);
  const { id, namespace, component, stretches } = lane;
  const last = stretches[stretches.length - 1];
  const bodyId = toElementId('lane', `${namespace}/${id}`);
  return (
    <li>
      <ButtonBase
        className={classes.button}
        disableRipple
        aria-expanded={open}
        aria-controls={open ? bodyId : undefined}
        onClick={() => setOpen(!open)}
      >
        <StateIcon state={last.to ? 'ready' : last.state} size="1.1rem" />
        <span className={classes.name}>{component}</span>
        <span className={classes.quiet}>{namespace}</span>
        <span>{describeLane(lane, times, t)}</span>
        <ExpandMoreIcon
          className={
            open ? `${classes.toggle} ${classes.open}` : classes.toggle
          }
          fontSize="small"
          aria-hidden
        />
      </ButtonBase>
      {open && (
        <div id={bodyId}>
          <div className={strip} aria-hidden>
            {listLaneDays(lane, days, times.now).map((state, index) => (
              <DayCell key={days[index].day} state={state} />
            ))}
          </div>
          <ul className={classes.stretches}>
            {[...stretches]
              .reverse()
              .slice(0, MOST_STRETCHES)
              .map(stretch => (
                <Typography
                  key={stretch.from ?? ''}
                  component="li"
                  variant="body2"
                >
                  {stretch.reason
                    ? t('history.lane.stretch', {
                        when: describeStretch(stretch, times, t),
                        reason: stretch.reason,
                      })
                    : describeStretch(stretch, times, t)}
                </Typography>
              ))}
          </ul>
        </div>
      )}
    </li>
  );
}
