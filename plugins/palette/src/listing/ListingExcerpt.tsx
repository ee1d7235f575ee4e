import { makeStyles } from '@material-ui/core/styles';
import { getStateColor } from '../components/appearance';
import { usePaletteTranslation } from '../translation';
import { cutExcerpt } from './cutExcerpt';

const useStyles = makeStyles(theme => ({
  root: {
    listStyle: 'none',
    margin: 0,
    padding: theme.spacing(1, 0),
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    fontFamily: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
    fontSize: '0.8125rem',
    lineHeight: 1.6,
  },
  line: {
    display: 'flex',
    gap: theme.spacing(1.5),
    padding: theme.spacing(0, 1.5),
    borderLeft: '4px solid transparent',
  },
  broken: {
    borderLeftColor: getStateColor(theme, 'missing'),
    background: theme.palette.action.hover,
    fontWeight: 600,
  },
  number: { flexShrink: 0 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', minWidth: 0 },
}));

export interface ListingExcerptProps {
  readonly listing: string;
  /** 1-based line that cannot be read. */
  readonly line: number;
}

/** The line of a listing that cannot be read, between its neighbours. */
export function ListingExcerpt({ listing, line }: ListingExcerptProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <ol className={classes.root} aria-label={t('listing.excerpt', { line })}>
      {cutExcerpt(listing, line).map(({ number, text }) => {
        const isBroken = number === line;
        return (
          <li
            key={number}
            className={`${classes.line} ${isBroken ? classes.broken : ''}`}
            aria-current={isBroken || undefined}
          >
            <span className={classes.number}>{number}</span>
            <span className={classes.text}>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
