import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { StateIcon } from './StateIcon';
import type { ShownState } from './appearance';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    gap: theme.spacing(2.5),
    padding: theme.spacing(4),
    [theme.breakpoints.down('xs')]: {
      flexDirection: 'column',
      padding: theme.spacing(2.5),
    },
  },
  body: {
    minWidth: 0,
    maxWidth: '46rem',
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1.5),
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: 600 },
}));

export interface EmptyPanelProps {
  readonly state: ShownState;
  readonly title: string;
  /** Says what to do next. */
  readonly children: ReactNode;
}

/** A panel in place of missing content: what is wrong and what to do. */
export function EmptyPanel({ state, title, children }: EmptyPanelProps) {
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <StateIcon state={state} size="2.5rem" />
      <div className={classes.body}>
        <Typography variant="h6" component="h2" className={classes.title}>
          {title}
        </Typography>
        {children}
      </div>
    </Paper>
  );
}
