import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { checkListingLinkRouteRef } from '../routes/routeRefs';
import { usePaletteTranslation } from '../translation';

const useStyles = makeStyles({ root: { lineHeight: '24px' } });

/** A link to the page for pasted listings; nothing in an app without that page. */
export function CheckListingLink() {
  const { t } = usePaletteTranslation();
  const classes = useStyles();
  const checkListing = useRouteRef(checkListingLinkRouteRef);
  if (!checkListing) {
    return null;
  }
  return (
    <Typography variant="body2" className={classes.root}>
      {t('listing.link', {
        question: t('listing.linkQuestion'),
        link: (
          <Link to={checkListing()} underline="always">
            {t('listing.linkWords')}
          </Link>
        ),
      })}
    </Typography>
  );
}
