import Button from '@material-ui/core/Button';
import ButtonGroup from '@material-ui/core/ButtonGroup';
import { makeStyles } from '@material-ui/core/styles';
import type { View } from './shownFindings';

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

const views: readonly { readonly view: View; readonly word: string }[] = [
  { view: 'problems', word: 'Problems' },
  { view: 'all', word: 'All' },
  { view: 'notApplicable', word: 'Not applicable' },
];

export interface ViewButtonsProps {
  readonly view: View;
  readonly counts: Readonly<Record<View, number>>;
  readonly onChange: (view: View) => void;
}

/** Which findings to look at, with how many there are. */
export function ViewButtons({ view, counts, onChange }: ViewButtonsProps) {
  const classes = useStyles();
  return (
    <ButtonGroup size="small" aria-label="Which components to show">
      {views.map(each => (
        <Button
          key={each.view}
          className={classes.button}
          aria-pressed={view === each.view}
          onClick={() => onChange(each.view)}
        >
          {each.word} {counts[each.view]}
        </Button>
      ))}
    </ButtonGroup>
  );
}
