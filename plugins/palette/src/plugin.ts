import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createReactExtension,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { PaletteClient } from 'backstage-plugin-palette-common';
import { paletteApiRef } from './api';
import { card } from './translation/card';
import { ListingDrafts, listingDraftsApiRef } from './listing/ListingDrafts';
import {
  checkListingLinkRouteRef,
  checkListingRouteRef,
  entityContentRouteRef,
  referenceLinkRouteRef,
  referenceRouteRef,
  rootLinkRouteRef,
  rootRouteRef,
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
    root: rootRouteRef,
    entityContent: entityContentRouteRef,
    checkListing: checkListingRouteRef,
    reference: referenceRouteRef,
  },
  externalRoutes: {
    root: rootLinkRouteRef,
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
 * A card for the page of a Group or User: the clusters that it owns, worst first.
 *
 * @public
 */
export const EntityOwnedClustersCard: () => JSX.Element | null =
  palettePlugin.provide(
    createComponentExtension({
      name: 'EntityOwnedClustersCard',
      component: {
        lazy: () =>
          import('./entity/card/OwnedClustersCard').then(
            m => m.OwnedClustersCard,
          ),
      },
    }),
  );

/**
 * A card for a home page: the clusters that the reader and the reader's Groups own, worst first. It needs no home plugin; the
 * home plugin's grid takes it as one of its widgets.
 *
 * @public
 */
export const HomePagePaletteCard: () => JSX.Element | null =
  palettePlugin.provide(
    createReactExtension({
      name: 'HomePagePaletteCard',
      data: card.home,
      component: {
        lazy: () =>
          import('./home/HomePagePaletteCard').then(m => m.HomePagePaletteCard),
      },
    }),
  );

/**
 * The page with the overview of the fleet, the Palette catalog and the place for pasted listings as tabs, to be mounted as a
 * route of the app: `/palette`. It owns everything below that path.
 *
 * @public
 */
export const PalettePage: () => JSX.Element = palettePlugin.provide(
  createRoutableExtension({
    name: 'PalettePage',
    component: () => import('./legacy/PalettePage').then(m => m.PalettePage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The place for pasted listings as a page of its own, to be mounted as a route of the app: `/palette/check`.
 *
 * @deprecated `PalettePage` has it as a tab at the same address.
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
 * The Palette catalog as a page of its own, to be mounted as a route of the app: `/palette/reference`.
 *
 * @deprecated `PalettePage` has it as a tab at the same address.
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
