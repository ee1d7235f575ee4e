import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The tab on an entity's page. */
export const entityContentRouteRef = createRouteRef({
  id: 'palette-entity-content',
});

/** The page with the tabs: the fleet, the Palette catalog, listings. */
export const rootRouteRef = createRouteRef({ id: 'palette' });

/** The way to that page for other pages; a legacy app may not have mounted it. */
export const rootLinkRouteRef = createExternalRouteRef({
  id: 'palette-link',
  optional: true,
  defaultTarget: 'palette.root',
});

/** The tab with the overview of the fleet; the new frontend system alone has a route for it. */
export const fleetRouteRef = createRouteRef({ id: 'palette-fleet' });

/** The Palette catalog: a tab or, in the legacy system, also a page of its own. */
export const referenceRouteRef = createRouteRef({ id: 'palette-reference' });

/** The way to the Palette catalog for other pages; a legacy app may not have mounted it. */
export const referenceLinkRouteRef = createExternalRouteRef({
  id: 'palette-reference-link',
  optional: true,
  defaultTarget: 'palette.reference',
});

/** The place for pasted listings: a tab or, in the legacy system, also a page of its own. */
export const checkListingRouteRef = createRouteRef({
  id: 'palette-check-listing',
});

/** The way to that place for other pages; a legacy app may not have mounted it. */
export const checkListingLinkRouteRef = createExternalRouteRef({
  id: 'palette-check-listing-link',
  optional: true,
  defaultTarget: 'palette.checkListing',
});

/** The list of waivers; the new frontend system alone has a route for it. */
export const waiversRouteRef = createRouteRef({ id: 'palette-waivers' });
