import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { PaletteApi } from 'backstage-plugin-palette-common';
import { paletteApiRef } from '../api';
import { makeApi, makeResponseError } from '../__testUtils__/api';
import {
  makeClusterPage,
  makeFleetCluster,
  makeFleetSummary,
  NOW,
} from '../__testUtils__/fleet';
import { checkListingRouteRef } from '../routes/routeRefs';
import { FleetContent } from './FleetContent';

const broken = makeFleetCluster('broken', {
  verdict: 'nonconformant',
  headline: 'shop / web: No pod of Deployment web.',
  namespaces: [{ namespace: 'shop', state: 'missing' }],
});

async function show(
  overrides: Partial<jest.Mocked<PaletteApi>> = {},
  url = '/',
) {
  const api = makeApi(new Error('Not asked for'), {
    listClusters: jest.fn(async () =>
      makeClusterPage([broken, makeFleetCluster('good')], {
        total: 30,
        nextCursor: 'n',
      }),
    ),
    getFleetSummary: jest.fn(async () => makeFleetSummary()),
    ...overrides,
  });
  await renderInTestApp(
    <TestApiProvider apis={[[paletteApiRef, api]]}>
      <FleetContent />
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

describe('FleetContent', () => {
  it('says what is wrong with each cluster and leads to its tab', async () => {
    await show();
    const table = await screen.findByRole('table', { name: 'Clusters' });
    const rows = within(table).getAllByRole('row').slice(1);

    expect(rows[0]).toHaveTextContent(
      /broken.*tenant.*Nonconformant.*No pod of Deployment web\./,
    );
    expect(rows[1]).toHaveTextContent(/good.*Conformant/);
    expect(within(rows[0]).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/broken/palette',
    );
  });

  it('says which further entities claim a cluster', async () => {
    await show({
      listClusters: jest.fn(async () =>
        makeClusterPage([
          makeFleetCluster('shop', {
            otherEntities: ['component:default/web-shop'],
          }),
          makeFleetCluster('good'),
        ]),
      ),
    });
    const table = await screen.findByRole('table', { name: 'Clusters' });
    expect(within(table).getAllByText(/entities claim it/)).toHaveLength(1);
    expect(within(table).getByText(/entities claim it/)).toHaveTextContent(
      '2 entities claim it. Also claimed by component:web-shop',
    );
  });

  it('filters by the tile that is pressed, from its first page', async () => {
    const api = await show({}, '/?cursor=c');
    const tile = await screen.findByRole('button', { name: /Nonconformant/ });
    await userEvent.click(tile);

    expect(tile).toHaveAttribute('aria-pressed', 'true');
    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { verdict: ['nonconformant'] },
        { limit: 25, cursor: undefined },
      ),
    );
  });

  it('asks for what the URL says, and for the next page', async () => {
    const api = await show({}, '/?type=pcg&text=x&sort=-name');
    await userEvent.click(await screen.findByRole('button', { name: 'Next' }));

    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { type: ['pcg'], text: 'x', sort: '-name' },
        { limit: 25, cursor: 'n' },
      ),
    );
  });

  it('keeps the filter in reach where it was refused, so that it can be cleared', async () => {
    const refused = await makeResponseError(400, {
      name: 'InputError',
      message: 'There is no such owner.',
    });
    const api = await show(
      { listClusters: jest.fn().mockRejectedValueOnce(refused) },
      '/?owner=x',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no such owner.',
    );
    api.listClusters.mockResolvedValue(makeClusterPage([broken]));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByRole('table', { name: 'Clusters' }),
    ).toBeInTheDocument();
  });

  it('asks once for what was typed when typing rests', async () => {
    const api = await show();
    await userEvent.type(
      await screen.findByLabelText('Search clusters'),
      'edge',
    );

    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { text: 'edge' },
        expect.anything(),
      ),
    );
    expect(api.listClusters.mock.calls.map(([f]) => f?.text)).not.toContain(
      'e',
    );
  });

  it('shows the clusters of a component that is missing most often', async () => {
    const api = await show();
    await userEvent.click(
      await screen.findByRole('button', { name: 'shop / web: missing on 1' }),
    );

    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { component: 'shop/web' },
        expect.anything(),
      ),
    );
  });

  it('has a grid in which arrow keys move and whose cells lead to the finding', async () => {
    await show();
    const cell = await screen.findByRole('link', {
      name: 'broken, shop: Missing',
    });
    expect(cell).toHaveAttribute(
      'href',
      '/catalog/default/resource/broken/palette?in=shop',
    );
    cell.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowRight}');

    expect(
      screen.getByRole('link', { name: 'good, stock: Ready' }),
    ).toHaveFocus();
    expect(cell).toHaveAttribute('tabindex', '-1');
  });

  it('does not colour what a cluster that cannot be read once was', async () => {
    await show({
      listClusters: jest.fn(async () =>
        makeClusterPage([
          makeFleetCluster('gone', { verdict: 'unknown', stale: true }),
        ]),
      ),
    });

    expect(
      await screen.findByRole('link', { name: 'gone, shop: Unknown' }),
    ).toBeInTheDocument();
  });

  it('says which permission is missing', async () => {
    const denied = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'No.',
    });
    await show({
      listClusters: jest.fn(async () => Promise.reject(denied)),
      getFleetSummary: jest.fn(async () => Promise.reject(denied)),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'palette.report.read',
    );
  });

  it('says what to add where there is no cluster yet', async () => {
    await show({
      listClusters: jest.fn(async () => makeClusterPage([])),
      getFleetSummary: jest.fn(async () => makeFleetSummary({ total: 0 })),
    });

    expect(
      await screen.findByText('No cluster is registered yet'),
    ).toBeInTheDocument();
  });

  it('lists clusters without an entity, with what to add', async () => {
    await show({
      listUnregisteredClusters: jest.fn(async () => ({
        items: [
          {
            clusterName: 'forgotten',
            authProvider: 'oidc',
            catalogInfo: 'kind: Resource',
          },
        ],
      })),
    });

    const part = await screen.findByRole('region', {
      name: 'Not registered (1)',
    });
    expect(part).toHaveTextContent('kind: Resource');
  });

  it('says so where checks do not keep up', async () => {
    await show({
      getFleetSummary: jest.fn(async () =>
        makeFleetSummary({ backlog: { due: 20 } }),
      ),
    });

    expect(
      await screen.findByText(/20 checks are due and have not begun/),
    ).toBeInTheDocument();
  });

  it('takes several values of a facet, and keeps those of the URL', async () => {
    const api = await show(
      {
        listClusters: jest.fn(async () =>
          makeClusterPage([broken], {
            facets: {
              ...makeClusterPage([]).facets,
              type: [
                { value: 'pcg', count: 1 },
                { value: 'tenant', count: 1 },
                { value: 'enterprise', count: 3 },
              ],
            },
          }),
        ),
      },
      '/?type=pcg&type=tenant',
    );
    await userEvent.click(
      await screen.findByRole('button', { name: 'Type: pcg, tenant' }),
    );
    await userEvent.click(screen.getByText('enterprise (3)'));

    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { type: ['pcg', 'tenant', 'enterprise'] },
        expect.anything(),
      ),
    );
  });

  it('forgets what is being typed where the filters are cleared', async () => {
    const api = await show({}, '/?type=pcg');
    const search = await screen.findByLabelText('Search clusters');
    fireEvent.change(search, { target: { value: 'edge' } });
    fireEvent.click(screen.getByRole('button', { name: 'Clear filters' }));
    await new Promise(resolve => setTimeout(resolve, 500));

    expect(screen.getByLabelText('Search clusters')).toHaveValue('');
    expect(api.listClusters).toHaveBeenLastCalledWith({}, expect.anything());
    expect(api.listClusters.mock.calls.map(([f]) => f?.text)).not.toContain(
      'edge',
    );
  });

  it('says so where the rows are those of the filter before', async () => {
    await show({
      listClusters: jest.fn(async filter => {
        if (filter?.verdict) {
          throw new Error('It is busy.');
        }
        return makeClusterPage([broken]);
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: /Nonconformant/ }),
    );

    expect(
      await screen.findByText('Showing results for the previous filter.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('It is busy.');
    expect(screen.getByRole('table', { name: 'Clusters' })).toHaveTextContent(
      'broken',
    );
  });

  it('says where the export could not be had', async () => {
    await show({
      exportClusters: jest.fn(async (_filter, _format) => {
        throw new Error('It is busy.');
      }),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Export CSV' }),
    );

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'The export failed: It is busy.',
    );
  });

  it('says what changed and why', async () => {
    await show({
      getFleetSummary: jest.fn(async () =>
        makeFleetSummary({
          changes: {
            total: 1,
            items: [
              {
                clusterName: 'broken',
                entityRef: 'resource:default/broken',
                id: 'shop/web',
                namespace: 'shop',
                component: 'web',
                from: 'ready',
                to: 'missing',
                reason: 'No pod of Deployment web.',
                at: NOW,
              },
            ],
          },
        }),
      ),
    });

    const changes = await screen.findByRole('list', { name: 'Changes' });
    expect(changes).toHaveTextContent(
      /broken, shop \/ web: Ready → Missing, .*No pod of Deployment web\./,
    );
    expect(within(changes).getByRole('link')).toHaveAttribute(
      'href',
      '/catalog/default/resource/broken/palette?finding=shop%2Fweb',
    );
  });
});
