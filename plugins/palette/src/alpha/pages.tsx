import {
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import VerifiedUserIcon from '@material-ui/icons/VerifiedUserOutlined';
import { pageTitle as fleetTitle } from '../fleet/pageTitle';
import { pageTitle as checkListingTitle } from '../listing/pageTitle';
import { pageTitle as referenceTitle } from '../reference/pageTitle';
import {
  checkListingRouteRef,
  fleetRouteRef,
  referenceRouteRef,
  rootRouteRef,
  waiversRouteRef,
} from '../routes/routeRefs';
import { pageTitle } from '../routes/pageTitle';
import { tabPaths } from '../routes/tabPaths';
import { pageTitle as waiversTitle } from '../waivers/pageTitle';
import { TabContent } from './TabContent';

/** The icon of the plugin and its page. */
export const paletteIcon = <VerifiedUserIcon fontSize="inherit" />;

/** The page; what follows in this file are its tabs, from left to right. */
export const palettePage = PageBlueprint.make({
  params: {
    path: '/palette',
    routeRef: rootRouteRef,
    title: pageTitle,
    icon: paletteIcon,
  },
});

export const fleetTab = SubPageBlueprint.make({
  name: 'fleet',
  params: {
    path: tabPaths.fleet,
    title: fleetTitle,
    routeRef: fleetRouteRef,
    loader: () =>
      import('../fleet/FleetContent').then(m => (
        <TabContent>
          <m.FleetContent />
        </TabContent>
      )),
  },
});

export const referenceTab = SubPageBlueprint.make({
  name: 'reference',
  params: {
    path: tabPaths.reference,
    title: referenceTitle,
    routeRef: referenceRouteRef,
    loader: () =>
      import('../reference/ReferenceContent').then(m => (
        <TabContent>
          <m.ReferenceContent />
        </TabContent>
      )),
  },
});

export const checkListingTab = SubPageBlueprint.make({
  name: 'check',
  params: {
    path: tabPaths.checkListing,
    title: checkListingTitle,
    routeRef: checkListingRouteRef,
    loader: () =>
      import('../listing/CheckListingContent').then(m => (
        <TabContent>
          <m.CheckListingContent />
        </TabContent>
      )),
  },
});

export const waiversTab = SubPageBlueprint.make({
  name: 'waivers',
  params: {
    path: tabPaths.waivers,
    title: waiversTitle,
    routeRef: waiversRouteRef,
    loader: () =>
      import('../waivers/WaiversContent').then(m => (
        <TabContent>
          <m.WaiversContent />
        </TabContent>
      )),
  },
});
