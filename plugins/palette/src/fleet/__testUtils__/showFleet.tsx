import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { TestApiProvider, renderInTestApp } from '@backstage/test-utils';
import type { PaletteApi } from 'backstage-plugin-palette-common';
import { useLocation } from 'react-router-dom';
import { makeApi } from '../../__testUtils__/api';
import {
  makeClusterPage,
  makeFleetCluster,
  makeFleetSummary,
} from '../../__testUtils__/fleet';
import type { FakeSignals } from '../../__testUtils__/FakeSignals';
import { paletteApiRef, signalApiRef } from '../../api';
import { checkListingRouteRef } from '../../routes/routeRefs';
import { FleetContent } from '../FleetContent';

/** A cluster that lacks a component. */
export const brokenCluster = makeFleetCluster('broken', {
  verdict: 'nonconformant',
  headline: 'shop / web: No pod of Deployment web.',
  namespaces: [{ namespace: 'shop', state: 'missing' }],
});

/** Shows the overview at a URL; by default its first page has a broken and a good cluster. */
export async function showFleet(
  overrides: Partial<jest.Mocked<PaletteApi>> = {},
  url: string = '/',
  signals?: FakeSignals,
): Promise<jest.Mocked<PaletteApi>> {
  const api = makeApi(new Error('Not asked for'), {
    listClusters: jest.fn(async () =>
      makeClusterPage([brokenCluster, makeFleetCluster('good')], {
        total: 30,
        nextCursor: 'n',
      }),
    ),
    getFleetSummary: jest.fn(async () => makeFleetSummary()),
    ...overrides,
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        ...(signals ? [[signalApiRef, signals] as const] : []),
      ]}
    >
      <FleetContent />
      <ShownAddress />
    </TestApiProvider>,
    {
      routeEntries: [url],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/palette/check': checkListingRouteRef,
      },
    },
  );
  return api;
}

/** The path of the browser's address, which the test's app shows the same page at. */
function ShownAddress() {
  return <span data-testid="address">{useLocation().pathname}</span>;
}
