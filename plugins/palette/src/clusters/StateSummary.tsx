import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';
import { StateIcon } from '../components/StateIcon';
import type { ShownState } from '../components/appearance';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.5),
    overflowWrap: 'anywhere',
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    fontWeight: 600,
  },
}));

/** A state with a title, and details below. */
export function StateSummary({
  state,
  title,
  children,
}: {
  readonly state: ShownState;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <Typography variant="subtitle1" component="p" className={classes.title}>
        <StateIcon state={state} size="1.5rem" />
        {title}
      </Typography>
      {children}
    </div>
  );
}
