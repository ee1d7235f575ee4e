import LinearProgress from '@material-ui/core/LinearProgress';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useEffect, useState } from 'react';

const DELAY_MS = 300;

const useStyles = makeStyles(theme => ({
  root: { padding: theme.spacing(3, 0) },
  bar: { marginTop: theme.spacing(1.5) },
}));

/** A progress bar that appears after a moment, so that quick answers do not flicker. */
export function DelayedProgress({ text }: { readonly text: string }) {
  const classes = useStyles();
  const [shown, setShown] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setShown(true), DELAY_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div role="status" className={shown ? classes.root : undefined}>
      {shown && (
        <>
          <Typography>{text}</Typography>
          <LinearProgress className={classes.bar} aria-hidden />
        </>
      )}
    </div>
  );
}
