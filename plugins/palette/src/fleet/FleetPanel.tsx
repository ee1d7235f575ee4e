import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import type { ReactNode } from 'react';

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(2), minWidth: 0 },
  title: { fontWeight: 600, marginBottom: theme.spacing(1) },
}));

/** A section of the overview with a title. */
export function FleetPanel({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  return (
    <Paper
      variant="outlined"
      className={classes.root}
      component="section"
      aria-label={title}
    >
      <Typography variant="subtitle1" component="h2" className={classes.title}>
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
