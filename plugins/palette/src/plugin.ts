import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PaletteClient } from 'backstage-plugin-palette-common';
import { paletteApiRef } from './api';
import { ListingDrafts, listingDraftsApiRef } from './listing/ListingDrafts';
import {
  checkListingLinkRouteRef,
  checkListingRouteRef,
  entityContentRouteRef,
  fleetRouteRef,
  referenceLinkRouteRef,
  referenceRouteRef,
} from './routes/routeRefs';

/**
 * The plugin for the legacy frontend system.
 *
 * @public
 */
export const palettePlugin = createPlugin({
  id: 'palette',
  apis: [
    createApiFactory({
      api: paletteApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new PaletteClient({ discoveryApi, fetchApi }),
    }),
    createApiFactory({
      api: listingDraftsApiRef,
      deps: {},
      factory: () => new ListingDrafts(),
    }),
  ],
  routes: {
    root: fleetRouteRef,
    entityContent: entityContentRouteRef,
    checkListing: checkListingRouteRef,
    reference: referenceRouteRef,
  },
  externalRoutes: {
    checkListing: checkListingLinkRouteRef,
    reference: referenceLinkRouteRef,
  },
});

/**
 * The Palette tab, to be mounted as an entity page's route.
 *
 * @public
 */
export const EntityPaletteContent: () => JSX.Element = palettePlugin.provide(
  createRoutableExtension({
    name: 'EntityPaletteContent',
    component: () =>
      import('./entity/EntityPaletteContent').then(m => m.EntityPaletteContent),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * A card for an entity's overview: its own cluster in brief or, for a System or Domain, its clusters.
 *
 * @public
 */
export const EntityPaletteCard: () => JSX.Element | null =
  palettePlugin.provide(
    createComponentExtension({
      name: 'EntityPaletteCard',
      component: {
        lazy: () =>
          import('./entity/card/EntityPaletteCard').then(
            m => m.EntityPaletteCard,
          ),
      },
    }),
  );

/**
 * The page that judges a pasted listing of pods, to be mounted as a route of the app: `/palette/check`.
 *
 * @public
 */
export const PaletteCheckPage: () => JSX.Element = palettePlugin.provide(
  createRoutableExtension({
    name: 'PaletteCheckPage',
    component: () =>
      import('./listing/CheckListingPage').then(m => m.CheckListingPage),
    mountPoint: checkListingRouteRef,
  }),
);

/**
 * The overview of the fleet, to be mounted as a route of the app: `/palette`.
 *
 * @public
 */
export const PalettePage: () => JSX.Element = palettePlugin.provide(
  createRoutableExtension({
    name: 'PalettePage',
    component: () => import('./fleet/FleetPage').then(m => m.FleetPage),
    mountPoint: fleetRouteRef,
  }),
);

/**
 * The page about the Palette catalog, to be mounted as a route of the app: `/palette/reference`. Findings and the
 * overview link to it.
 *
 * @public
 */
export const PaletteReferencePage: () => JSX.Element = palettePlugin.provide(
  createRoutableExtension({
    name: 'PaletteReferencePage',
    component: () =>
      import('./reference/ReferencePage').then(m => m.ReferencePage),
    mountPoint: referenceRouteRef,
  }),
);
