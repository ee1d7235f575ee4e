import { identityApiRef, getComponentData } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen } from '@testing-library/react';
import type { FleetCluster } from 'backstage-plugin-palette-common';
import { HomePagePaletteCard, palettePlugin } from '..';
import { paletteApiRef } from '../api';
import { makeApi } from '../__testUtils__/api';
import { makeClusterPage, makeFleetCluster } from '../__testUtils__/fleet';

async function show(
  ownershipEntityRefs: string[],
  clusters: readonly FleetCluster[],
) {
  const api = makeApi(new Error('Not asked for'), {
    listClusters: jest.fn(async () => makeClusterPage(clusters)),
  });
  const identity = mockApis.identity({
    userEntityRef: 'user:default/anne',
    ownershipEntityRefs,
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        [identityApiRef, identity],
      ]}
    >
      <HomePagePaletteCard />
    </TestApiProvider>,
    {
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/palette': palettePlugin.externalRoutes.root,
      },
    },
  );
  return api;
}

describe('the card for a home page', () => {
  it('shows the clusters of the reader and the reader’s groups', async () => {
    const owners = ['user:default/anne', 'group:default/web'];
    const api = await show(owners, [
      makeFleetCluster('north', { owner: 'group:default/web' }),
    ]);

    expect(await screen.findByText('Your Palette clusters')).toBeVisible();
    expect(await screen.findByText(/ · through web$/)).toBeVisible();
    expect(
      screen.getByRole('link', { name: 'Show 1 cluster in the fleet' }),
    ).toHaveAttribute(
      'href',
      '/palette?owner=user%3Adefault%2Fanne&owner=group%3Adefault%2Fweb',
    );
    expect(api.listClusters).toHaveBeenCalledWith(
      { owner: owners },
      { limit: 5 },
    );
  });

  it('shows nothing of others to a reader in whose name nothing is owned', async () => {
    const api = await show([], [makeFleetCluster('north')]);

    expect(
      await screen.findByText('You and your groups own no Palette cluster.'),
    ).toBeVisible();
    expect(api.listClusters).not.toHaveBeenCalled();
  });

  it('tells the home plugin’s grid its name and title', () => {
    const card = <HomePagePaletteCard />;
    expect(getComponentData(card, 'core.extensionName')).toBe(
      'HomePagePaletteCard',
    );
    expect(getComponentData(card, 'title')).toBe('Your Palette clusters');
  });
});
