import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { checkListingLinkRouteRef } from '../routes/routeRefs';
import { usePaletteTranslation } from '../translation';

/** A link to the page for pasted listings; nothing in an app without that page. */
export function CheckListingLink() {
  const { t } = usePaletteTranslation();
  const checkListing = useRouteRef(checkListingLinkRouteRef);
  if (!checkListing) {
    return null;
  }
  return (
    <Typography variant="body2">
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
