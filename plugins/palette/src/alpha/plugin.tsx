import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { PaletteClient } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { hasPaletteCard } from '../entity/card/hasPaletteCard';
import { isPaletteClusterAvailable } from '../entity/cluster/isPaletteClusterAvailable';
import { isOwner } from '../ownership/findOwnerRefs';
import {
  checkListingLinkRouteRef,
  checkListingRouteRef,
  entityContentRouteRef,
  fleetRouteRef,
  referenceLinkRouteRef,
  referenceRouteRef,
  rootLinkRouteRef,
  rootRouteRef,
  waiversRouteRef,
} from '../routes/routeRefs';
import { homePageWidget } from './homePageWidget';
import { listingDraftsApi } from './listingDraftsApi';
import {
  checkListingTab,
  fleetTab,
  paletteIcon,
  palettePage,
  referenceTab,
  waiversTab,
} from './pages';

const paletteApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: paletteApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new PaletteClient({ discoveryApi, fetchApi }),
    }),
});

const entityPaletteContent = EntityContentBlueprint.make({
  params: {
    path: '/palette',
    title: 'Palette',
    group: 'operation',
    filter: isPaletteClusterAvailable,
    routeRef: entityContentRouteRef,
    loader: () =>
      import('../entity/EntityPaletteContent').then(m => (
        <m.EntityPaletteContent />
      )),
  },
});

const entityPaletteCard = EntityCardBlueprint.make({
  params: {
    type: 'content',
    filter: hasPaletteCard,
    loader: () =>
      import('../entity/card/EntityPaletteCard').then(m => (
        <m.EntityPaletteCard />
      )),
  },
});

const ownedClustersCard = EntityCardBlueprint.make({
  name: 'owned-clusters',
  params: {
    type: 'content',
    filter: isOwner,
    loader: () =>
      import('../entity/card/OwnedClustersCard').then(m => (
        <m.OwnedClustersCard />
      )),
  },
});

/**
 * The plugin for the new frontend system.
 *
 * @alpha
 */
export const palettePlugin = createFrontendPlugin({
  pluginId: 'palette',
  title: 'Palette',
  icon: paletteIcon,
  info: { packageJson: () => import('../../package.json') },
  routes: {
    root: rootRouteRef,
    fleet: fleetRouteRef,
    entityContent: entityContentRouteRef,
    checkListing: checkListingRouteRef,
    reference: referenceRouteRef,
    waivers: waiversRouteRef,
  },
  externalRoutes: {
    root: rootLinkRouteRef,
    checkListing: checkListingLinkRouteRef,
    reference: referenceLinkRouteRef,
  },
  extensions: [
    paletteApi,
    listingDraftsApi,
    entityPaletteContent,
    entityPaletteCard,
    ownedClustersCard,
    homePageWidget,
    palettePage,
    fleetTab,
    referenceTab,
    checkListingTab,
    waiversTab,
  ],
});
