import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { usePaletteTranslation } from '../translation';
import { useCheckListingPath } from './usePagePaths';

const useStyles = makeStyles({ root: { lineHeight: '24px' } });

/** A link to the place for pasted listings; nothing in an app without it. */
export function CheckListingLink() {
  const { t } = usePaletteTranslation();
  const classes = useStyles();
  const checkListing = useCheckListingPath();
  if (!checkListing) {
    return null;
  }
  return (
    <Typography variant="body2" className={classes.root}>
      {t('listing.link', {
        question: t('listing.linkQuestion'),
        link: (
          <Link to={checkListing} underline="always">
            {t('listing.linkWords')}
          </Link>
        ),
      })}
    </Typography>
  );
}
