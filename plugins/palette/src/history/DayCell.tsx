import { makeStyles, type Theme, useTheme } from '@material-ui/core/styles';
import {
  type ShownState,
  getGlyph,
  getStateColor,
} from '../components/appearance';

const HEIGHT = 36;

/** Worse states stand higher, so that a bad day is seen without its colour. */
const shares: Readonly<Partial<Record<ShownState, number>>> = {
  missing: 1,
  nonconformant: 1,
  degraded: 0.8,
  unknown: 0.6,
  progressing: 0.4,
};

const useStyles = makeStyles<Theme, { color: string; share: number }>(
  theme => ({
    root: {
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'flex-end',
      height: HEIGHT,
      boxSizing: 'border-box',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    bar: {
      height: ({ share }) => `${share * 100}%`,
      background: ({ color }) => color,
      borderRadius: '2px 2px 0 0',
      // The shape stands in the bar, in the colour of the paper.
      color: theme.palette.background.paper,
      fontSize: '0.6875rem',
      lineHeight: '14px',
      textAlign: 'center',
      overflow: 'hidden',
    },
  }),
);

/** The cell of one day: a bar with the state's shape; low where all was well, nothing where nothing is known. */
export function DayCell({ state }: { readonly state?: ShownState }) {
  const theme = useTheme();
  const share = state ? shares[state] ?? 0.2 : 0;
  const classes = useStyles({
    color: state ? getStateColor(theme, state) : 'transparent',
    share,
  });
  return (
    <span className={classes.root} aria-hidden>
      <span className={classes.bar}>
        {state && share >= 0.4 ? getGlyph(state) : ''}
      </span>
    </span>
  );
}
