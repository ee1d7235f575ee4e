import { useRouteRef } from '@backstage/core-plugin-api';
import {
  checkListingLinkRouteRef,
  referenceLinkRouteRef,
  rootLinkRouteRef,
} from '../routes/routeRefs';
import { tabPaths } from '../routes/tabPaths';

/** The path of the Palette catalog; undefined in an app without it. */
export function useReferencePath(): string | undefined {
  const page = useRouteRef(referenceLinkRouteRef);
  const tab = useTabPath(tabPaths.reference);
  return page?.() ?? tab;
}

/** The path of the place for pasted listings; undefined in an app without it. */
export function useCheckListingPath(): string | undefined {
  const page = useRouteRef(checkListingLinkRouteRef);
  const tab = useTabPath(tabPaths.checkListing);
  return page?.() ?? tab;
}

// Tabs of the legacy page have no routes of their own.
function useTabPath(tab: string): string | undefined {
  const root = useRouteRef(rootLinkRouteRef);
  return root && `${root().replace(/\/$/, '')}/${tab}`;
}
