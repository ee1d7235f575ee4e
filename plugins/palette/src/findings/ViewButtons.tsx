import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';
import { type View, views } from './findingFilter';

const useStyles = makeStyles(theme => ({
  button: {
    textTransform: 'none',
    whiteSpace: 'nowrap',
    '&[aria-pressed="true"]': {
      background: theme.palette.action.selected,
      fontWeight: 700,
    },
  },
}));

export interface ViewButtonsProps {
  readonly view: View;
  readonly counts: Readonly<Record<View, number>>;
  readonly onChange: (view: View) => void;
}

/** Buttons to choose a view, each with its number of findings. */
export function ViewButtons({ view, counts, onChange }: ViewButtonsProps) {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <ButtonGroup size="small" aria-label={t('findings.views.label')}>
      {views.map(each => (
        <Button
          key={each}
          className={classes.button}
          aria-pressed={view === each}
          onClick={() => onChange(each)}
        >
          {t(`findings.views.${each}`, { amount: counts[each] })}
        </Button>
      ))}
    </ButtonGroup>
  );
}
