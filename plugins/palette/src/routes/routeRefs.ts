import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The tab of an entity page. */
export const entityContentRouteRef = createRouteRef({
  id: 'palette-entity-content',
});

/** The overview of the fleet. */
export const fleetRouteRef = createRouteRef({ id: 'palette-fleet' });

/** The page about the Palette catalog itself. */
export const referenceRouteRef = createRouteRef({ id: 'palette-reference' });

/** From findings and the overview to that page; a legacy app may not have mounted it. */
export const referenceLinkRouteRef = createExternalRouteRef({
  id: 'palette-reference-link',
  optional: true,
  defaultTarget: 'palette.reference',
});

/** The page that judges a pasted listing. */
export const checkListingRouteRef = createRouteRef({
  id: 'palette-check-listing',
});

/** From the tab to that page; a legacy app may not have mounted it. */
export const checkListingLinkRouteRef = createExternalRouteRef({
  id: 'palette-check-listing-link',
  optional: true,
  defaultTarget: 'palette.checkListing',
});
