import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { checkListingLinkRouteRef } from '../routes';

/** The way from a cluster's tab to pasted listings, where the app has that page. */
export function CheckListingLink() {
  const checkListing = useRouteRef(checkListingLinkRouteRef);
  if (!checkListing) {
    return null;
  }
  return (
    <Typography variant="body2">
      Is the cluster out of reach, or not this portal’s?{' '}
      <Link to={checkListing()} underline="always">
        Check a listing instead
      </Link>
    </Typography>
  );
}
