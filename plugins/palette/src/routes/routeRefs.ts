import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/** The tab on an entity's page. */
export const entityContentRouteRef = createRouteRef({
  id: 'palette-entity-content',
});

/** The overview of the fleet. */
export const fleetRouteRef = createRouteRef({ id: 'palette-fleet' });

/** The page about the Palette catalog. */
export const referenceRouteRef = createRouteRef({ id: 'palette-reference' });

/** The way to that page for other pages; a legacy app may not have mounted it. */
export const referenceLinkRouteRef = createExternalRouteRef({
  id: 'palette-reference-link',
  optional: true,
  defaultTarget: 'palette.reference',
});

/** The page that judges a pasted listing. */
export const checkListingRouteRef = createRouteRef({
  id: 'palette-check-listing',
});

/** The way to that page for other pages; a legacy app may not have mounted it. */
export const checkListingLinkRouteRef = createExternalRouteRef({
  id: 'palette-check-listing-link',
  optional: true,
  defaultTarget: 'palette.checkListing',
});
