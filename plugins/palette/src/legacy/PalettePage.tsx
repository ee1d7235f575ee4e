import {
  Header,
  Page,
  Progress,
  TabbedLayout,
} from '@backstage/core-components';
import { Suspense, lazy } from 'react';
import { FleetContent } from '../fleet/FleetContent';
import { pageTitle as fleetTitle } from '../fleet/pageTitle';
import { pageTitle as checkListingTitle } from '../listing/pageTitle';
import { pageTitle as referenceTitle } from '../reference/pageTitle';
import { pageTitle } from '../routes/pageTitle';
import { tabPaths } from '../routes/tabPaths';
import { pageTitle as waiversTitle } from '../waivers/pageTitle';
import { useWaiverCount } from '../waivers/useWaiverCount';
import { usePaletteTranslation } from '../translation';

const ReferenceContent = lazy(() =>
  import('../reference/ReferenceContent').then(m => ({
    default: m.ReferenceContent,
  })),
);
const CheckListingContent = lazy(() =>
  import('../listing/CheckListingContent').then(m => ({
    default: m.CheckListingContent,
  })),
);
const WaiversContent = lazy(() =>
  import('../waivers/WaiversContent').then(m => ({
    default: m.WaiversContent,
  })),
);

/** The page with the tabs in the legacy frontend system, whose pages have their own header. */
export function PalettePage() {
  const { t } = usePaletteTranslation();
  const waivers = useWaiverCount();
  return (
    <Page themeId="tool">
      <Header title={pageTitle} subtitle={t('fleet.subtitle')} />
      <TabbedLayout>
        <TabbedLayout.Route path="/" title={fleetTitle}>
          <FleetContent />
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={`/${tabPaths.reference}`}
          title={referenceTitle}
        >
          <Suspense fallback={<Progress />}>
            <ReferenceContent />
          </Suspense>
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={`/${tabPaths.checkListing}`}
          title={checkListingTitle}
        >
          <Suspense fallback={<Progress />}>
            <CheckListingContent />
          </Suspense>
        </TabbedLayout.Route>
        <TabbedLayout.Route
          path={`/${tabPaths.waivers}`}
          title={waivers ? `${waiversTitle} ${waivers}` : waiversTitle}
        >
          <Suspense fallback={<Progress />}>
            <WaiversContent />
          </Suspense>
        </TabbedLayout.Route>
      </TabbedLayout>
    </Page>
  );
}
