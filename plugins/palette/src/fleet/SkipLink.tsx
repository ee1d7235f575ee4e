import { makeStyles } from '@material-ui/core/styles';
import { usePaletteTranslation } from '../translation';

/** The element that the link leads to. It can be focused. */
export const CLUSTERS_ID = 'palette-clusters';

const useStyles = makeStyles(theme => ({
  root: {
    alignSelf: 'flex-start',
    padding: theme.spacing(0.5, 1),
    color: theme.palette.text.primary,
    '&:not(:focus)': {
      position: 'absolute',
      width: 1,
      height: 1,
      padding: 0,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  },
}));

/** A link for the keyboard past tiles and filters; it shows only while it has the focus. */
export function SkipLink() {
  const classes = useStyles();
  const { t } = usePaletteTranslation();
  return (
    <a
      className={classes.root}
      href={`#${CLUSTERS_ID}`}
      onClick={event => {
        // The address is kept as it is.
        event.preventDefault();
        document.getElementById(CLUSTERS_ID)?.focus();
      }}
    >
      {t('fleet.skip')}
    </a>
  );
}
