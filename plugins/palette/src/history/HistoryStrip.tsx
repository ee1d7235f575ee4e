import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ClusterHistory } from 'backstage-plugin-palette-common';
import { useMemo, useState } from 'react';
import { StateLabel } from '../components/StateLabel';
import { useNow } from '../hooks/useNow';
import { usePaletteTranslation } from '../translation';
import { DayStrip } from './DayStrip';
import { HistoryLane } from './HistoryLane';
import { describeDay, formatDay } from './describeDay';
import { listDays } from './listDays';
import { listLanes } from './listLanes';
import { useStripStyles } from './useStripStyles';

/** How many lanes are shown before the button for all. */
const SHOWN_LANES = 3;
const WEEK = 7;
/** How many cells a date is wide. */
const DATE_DAYS = 4;

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    ...theme.typography.body2,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: theme.spacing(0, 2),
  },
  title: { fontWeight: 600 },
  words: { overflowWrap: 'anywhere' },
  scale: {
    gridAutoRows: 'auto',
    whiteSpace: 'nowrap',
    // On the page's own background the secondary text has too little contrast.
    color: theme.palette.text.primary,
    fontSize: theme.typography.caption.fontSize,
  },
  date: { gridRow: 1, minWidth: 0 },
  // A phone has room for both ends only.
  between: { [theme.breakpoints.down('xs')]: { display: 'none' } },
  today: { textAlign: 'right' },
  legend: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    fontSize: theme.typography.caption.fontSize,
  },
  lanes: { margin: 0, padding: 0, listStyle: 'none' },
}));

/** The worst verdict of each of the last 30 days, in words for the day that is pointed at, and what was in trouble when. */
export function HistoryStrip({
  history,
}: {
  readonly history: ClusterHistory;
}) {
  const classes = useStyles();
  const { strip } = useStripStyles();
  const { t } = usePaletteTranslation();
  const now = useNow(60_000);
  const [pointedAt, setPointedAt] = useState<number>();
  const [all, setAll] = useState(false);
  const lanes = useMemo(() => listLanes(history), [history]);
  const days = useMemo(
    () => listDays(history, lanes, now),
    [history, lanes, now],
  );
  const last = days.length - 1;
  const words = days.map((day, index) => describeDay(day, index === last, t));
  const shown = Math.min(pointedAt ?? last, last);
  const times = {
    start: Date.parse(`${days[0].day}T00:00:00.000Z`),
    now,
  };
  const states = [...new Set(days.flatMap(({ worst }) => worst ?? []))];
  return (
    <section className={classes.root} aria-label={t('history.label')}>
      <div className={classes.head}>
        <Typography variant="body2" component="h3" className={classes.title}>
          {t('history.days')}
        </Typography>
        <span className={classes.words} data-testid="palette-history-words">
          {words[shown]}
        </span>
      </div>
      <DayStrip days={days} words={words} shown={shown} onShow={setPointedAt} />
      <div className={`${strip} ${classes.scale}`} aria-hidden>
        {days.map(({ day }, index) =>
          // The dates stand below their own days.
          index % WEEK === 0 && index + DATE_DAYS < last ? (
            <span
              key={day}
              className={`${classes.date} ${index > 0 ? classes.between : ''}`}
              style={{ gridColumn: `${index + 1} / span ${DATE_DAYS}` }}
            >
              {formatDay(day)}
            </span>
          ) : null,
        )}
        <span
          className={`${classes.date} ${classes.today}`}
          style={{ gridColumn: `${Math.max(1, last - 1)} / ${last + 2}` }}
        >
          {t('history.today')}
        </span>
      </div>
      {states.length > 1 && (
        <div className={classes.legend} aria-hidden>
          {states.map(state => (
            <StateLabel key={state} state={state} />
          ))}
        </div>
      )}
      {lanes.length > 0 && (
        <ul className={classes.lanes} aria-label={t('history.lanes')}>
          {(all ? lanes : lanes.slice(0, SHOWN_LANES)).map(lane => (
            <HistoryLane
              key={`${lane.namespace} ${lane.id}`}
              lane={lane}
              days={days}
              times={times}
            />
          ))}
        </ul>
      )}
      {!all && lanes.length > SHOWN_LANES && (
        <div>
          <Button size="small" variant="outlined" onClick={() => setAll(true)}>
            {t('history.allLanes', { amount: lanes.length })}
          </Button>
        </div>
      )}
    </section>
  );
}
