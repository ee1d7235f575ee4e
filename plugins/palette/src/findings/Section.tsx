import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import { type ReactNode } from 'react';
import { toElementId } from '../components/toElementId';

const useStyles = makeStyles(theme => ({
  root: {
    '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
  },
  heading: { font: 'inherit', margin: 0 },
  button: {
    display: 'grid',
    gridTemplateColumns: 'minmax(10rem, 20rem) minmax(0, 1fr) auto 1.5rem',
    gridTemplateAreas: '"title dots summary toggle"',
    columnGap: theme.spacing(2),
    rowGap: theme.spacing(0.5),
    alignItems: 'center',
    boxSizing: 'border-box',
    width: '100%',
    minHeight: 48,
    padding: theme.spacing(1, 2),
    textAlign: 'left',
    font: 'inherit',
    // A tinted background would leave the quiet text too little contrast.
    '&:hover $title': { textDecoration: 'underline' },
    '&.Mui-focusVisible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
    [theme.breakpoints.down('sm')]: {
      gridTemplateColumns: 'minmax(0, 1fr) 1.5rem',
      gridTemplateAreas: '"title toggle" "summary summary" "dots dots"',
    },
  },
  title: { gridArea: 'title', fontWeight: 600, overflowWrap: 'anywhere' },
  dots: { gridArea: 'dots', minWidth: 0 },
  summary: {
    gridArea: 'summary',
    textAlign: 'right',
    color: theme.palette.text.secondary,
    [theme.breakpoints.down('sm')]: { textAlign: 'left' },
  },
  toggle: { gridArea: 'toggle', color: theme.palette.action.active },
  open: { transform: 'rotate(180deg)' },
  body: {
    borderTop: `1px solid ${theme.palette.divider}`,
    boxShadow: `inset 3px 0 0 ${theme.palette.divider}`,
  },
}));

export interface SectionProps {
  readonly id: string;
  readonly title: string;
  /** Decoration that repeats what the summary says. */
  readonly dots?: ReactNode;
  readonly summary: ReactNode;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}

/** A line that opens a section. */
export function Section({
  id,
  title,
  dots,
  summary,
  open,
  onToggle,
  children,
}: SectionProps) {
  const classes = useStyles();
  const bodyId = toElementId('section', id);
  return (
    <section className={classes.root} aria-label={title}>
      <h3 className={classes.heading}>
        <ButtonBase
          className={classes.button}
          disableRipple
          aria-expanded={open}
          aria-controls={open ? bodyId : undefined}
          onClick={onToggle}
        >
          <span className={classes.title}>{title}</span>
          <span className={classes.dots} aria-hidden>
            {dots}
          </span>
          <Typography
            variant="body2"
            component="span"
            className={classes.summary}
          >
            {summary}
          </Typography>
          <ExpandMoreIcon
            className={
              open ? `${classes.toggle} ${classes.open}` : classes.toggle
            }
            aria-hidden
          />
        </ButtonBase>
      </h3>
      {open && (
        <div id={bodyId} className={classes.body}>
          {children}
        </div>
      )}
    </section>
  );
}
