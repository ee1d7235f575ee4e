import type { Entity } from '@backstage/catalog-model';
import { identityApiRef } from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  TestApiProvider,
  mockApis,
  renderInTestApp,
} from '@backstage/test-utils';
import { screen, within } from '@testing-library/react';
import type { ClusterPage, PaletteApi } from 'backstage-plugin-palette-common';
import { EntityOwnedClustersCard, palettePlugin } from '../..';
import { paletteApiRef } from '../../api';
import { makeApi, makeResponseError } from '../../__testUtils__/api';
import { makeClusterPage, makeFleetCluster } from '../../__testUtils__/fleet';

const team: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'web', namespace: 'default', title: 'Web team' },
};
const anne: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'anne', namespace: 'default' },
  relations: [{ type: 'memberOf', targetRef: 'group:default/web' }],
};
const fleet = makeClusterPage(
  [
    makeFleetCluster('north', {
      title: 'North',
      owner: 'group:default/web',
      verdict: 'degraded',
      since: '2026-11-25T09:00:00.000Z',
      worst: {
        id: 'shop/web',
        namespace: 'shop',
        component: 'web',
        state: 'degraded',
        ready: '1/2',
        reason: 'CrashLoopBackOff',
        since: '2026-11-25T08:00:00.000Z',
        further: 0,
      },
    }),
    makeFleetCluster('own', { owner: 'user:default/anne' }),
  ],
  {
    total: 7,
    facets: {
      ...makeClusterPage([]).facets,
      verdict: [
        { value: 'conformant', count: 6 },
        { value: 'degraded', count: 1 },
      ],
    },
  },
);

async function show(
  entity: Entity,
  listClusters: PaletteApi['listClusters'],
  reader = 'user:default/bert',
) {
  const api = makeApi(new Error('Not asked for'), {
    listClusters: jest.fn(listClusters),
  });
  await renderInTestApp(
    <TestApiProvider
      apis={[
        [paletteApiRef, api],
        [identityApiRef, mockApis.identity({ userEntityRef: reader })],
      ]}
    >
      <EntityProvider entity={entity}>
        <EntityOwnedClustersCard />
      </EntityProvider>
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

const answer = async (): Promise<ClusterPage> => fleet;

describe('the card with the clusters of an owner', () => {
  it('shows those of a Group, with what is wrong and since when, and leads to the finding', async () => {
    const api = await show(team, answer);

    expect(
      await screen.findByText('Palette clusters of Web team'),
    ).toBeInTheDocument();
    const list = await screen.findByRole('list', { name: 'Palette clusters' });
    const [north, own] = within(list).getAllByRole('listitem');
    expect(north).toHaveTextContent(
      /^Northweb 1\/2 · CrashLoopBackOff.*Degraded for/,
    );
    expect(
      within(north).getByRole('link', { name: /^web 1\/2/ }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/north/palette?finding=shop%2Fweb',
    );
    expect(own).toHaveTextContent(/Conformant/);
    expect(api.listClusters).toHaveBeenCalledWith(
      { owner: ['group:default/web'] },
      { limit: 5 },
    );
  });

  it('counts all of them by verdict, and leads to them in the fleet', async () => {
    await show(team, answer);

    expect(
      within(await screen.findByRole('list', { name: 'Clusters by verdict' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['1 Degraded', '6 Conformant']);
    expect(
      screen.getByRole('link', { name: 'Show all 7 clusters in the fleet' }),
    ).toHaveAttribute('href', '/palette?owner=group%3Adefault%2Fweb');
  });

  it('says through which Group a User owns a cluster', async () => {
    const api = await show(anne, answer);

    const list = await screen.findByRole('list', { name: 'Palette clusters' });
    const [north, own] = within(list).getAllByRole('listitem');
    expect(north).toHaveTextContent(/ · through web$/);
    expect(own).not.toHaveTextContent('through');
    expect(api.listClusters).toHaveBeenCalledWith(
      { owner: ['user:default/anne', 'group:default/web'] },
      { limit: 5 },
    );
  });

  it('speaks to the reader on the reader’s own page', async () => {
    await show(anne, answer, 'user:default/anne');

    expect(
      await screen.findByText('Palette clusters you own'),
    ).toBeInTheDocument();
  });

  it('says where there are none, and what to do for one to appear', async () => {
    await show(team, async () => makeClusterPage([]));

    expect(
      await screen.findByText('Web team owns no Palette cluster.'),
    ).toBeInTheDocument();
    expect(screen.getByText(/name the owner in spec\.owner/)).toBeVisible();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('says that the reader may not see them', async () => {
    const denied = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'Denied',
    });
    await show(team, async () => {
      throw denied;
    });

    expect(
      await screen.findByText('You may not see this report'),
    ).toBeInTheDocument();
  });
});
