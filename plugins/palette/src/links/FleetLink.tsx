import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import type { FleetFilter } from 'backstage-plugin-palette-common';
import type { ReactNode } from 'react';
import { rootLinkRouteRef } from '../routes/routeRefs';
import { toFleetSearch } from './fleetSearch';

const useStyles = makeStyles(theme => ({
  root: { lineHeight: '24px', marginTop: theme.spacing(1.5) },
}));

/** A link to some clusters of the fleet; nothing in an app without its page. */
export function FleetLink({
  filter,
  children,
}: {
  readonly filter: Pick<FleetFilter, 'owner'>;
  readonly children: ReactNode;
}) {
  const classes = useStyles();
  const fleet = useRouteRef(rootLinkRouteRef);
  return fleet ? (
    <Typography variant="body2" className={classes.root}>
      <Link to={`${fleet()}${toFleetSearch(filter)}`} underline="always">
        {children}
      </Link>
    </Typography>
  ) : null;
}
