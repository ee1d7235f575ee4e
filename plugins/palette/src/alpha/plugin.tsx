import { Content } from '@backstage/core-components';
import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUserOutlined';
import { PaletteClient } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { hasPaletteCard } from '../entity/card/hasPaletteCard';
import { isPaletteClusterAvailable } from '../entity/cluster/isPaletteClusterAvailable';
import { pageTitle as fleetTitle } from '../fleet/pageTitle';
import { pageTitle } from '../listing/pageTitle';
import { pageTitle as referenceTitle } from '../reference/pageTitle';
import {
  checkListingLinkRouteRef,
  checkListingRouteRef,
  entityContentRouteRef,
  fleetRouteRef,
  referenceLinkRouteRef,
  referenceRouteRef,
} from '../routes/routeRefs';
import { listingDraftsApi } from './listingDraftsApi';

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

const checkListingPage = PageBlueprint.make({
  name: 'check',
  params: {
    path: '/palette/check',
    routeRef: checkListingRouteRef,
    title: pageTitle,
    loader: () =>
      import('../listing/CheckListingContent').then(m => (
        <Content>
          <m.CheckListingContent />
        </Content>
      )),
  },
});

const referencePage = PageBlueprint.make({
  name: 'reference',
  params: {
    path: '/palette/reference',
    routeRef: referenceRouteRef,
    title: referenceTitle,
    loader: () =>
      import('../reference/ReferenceContent').then(m => (
        <Content>
          <m.ReferenceContent />
        </Content>
      )),
  },
});

const fleetPage = PageBlueprint.make({
  params: {
    path: '/palette',
    routeRef: fleetRouteRef,
    title: fleetTitle,
    icon: <VerifiedUserIcon fontSize="inherit" />,
    loader: () =>
      import('../fleet/FleetContent').then(m => (
        <Content>
          <m.FleetContent />
        </Content>
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
  info: { packageJson: () => import('../../package.json') },
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
  extensions: [
    paletteApi,
    listingDraftsApi,
    entityPaletteContent,
    entityPaletteCard,
    fleetPage,
    checkListingPage,
    referencePage,
  ],
});
