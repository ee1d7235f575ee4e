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
  // Longer than any state's own word.
  other: { whiteSpace: 'normal', lineHeight: 1.2 },
}));

export interface StateLabelProps {
  readonly state: ShownState;
  /** Stands in place of the state's own word. */
  readonly word?: string;
}

/** A state as icon and word. */
export function StateLabel({ state, word }: StateLabelProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <span className={classes.root}>
      <StateIcon state={state} />
      <span className={word && classes.other}>
        {word ?? t(`states.word.${state}`)}
      </span>
    </span>
  );
}
