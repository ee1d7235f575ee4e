import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import { StateIcon } from './StateIcon';
import type { ShownState } from './appearance';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    whiteSpace: 'nowrap',
  },
}));

/** A state as icon and word. */
export function StateLabel({ state }: { readonly state: ShownState }) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <span className={classes.root}>
      <StateIcon state={state} />
      <span>{t(`states.word.${state}`)}</span>
    </span>
  );
}
