import { makeStyles } from '@material-ui/core/styles';
import { StateIcon } from './StateIcon';
import { type ShownState, appearances } from './appearance';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
  },
}));

/** A state as shape and word: the only way this plugin shows one. */
export function StateLabel({ state }: { readonly state: ShownState }) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <StateIcon state={state} />
      <span>{appearances[state].word}</span>
    </span>
  );
}
