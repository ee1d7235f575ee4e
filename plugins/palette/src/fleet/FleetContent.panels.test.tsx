import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  NOW,
  makeClusterPage,
  makeFleetCluster,
  makeFleetSummary,
} from '../__testUtils__/fleet';
import { showFleet } from './__testUtils__/showFleet';

describe('the overview of the fleet: grid and panels', () => {
  it('shows the clusters of a component that is often missing', async () => {
    const api = await showFleet();
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

  it('has a grid with arrow keys, whose cells link to the findings', async () => {
    await showFleet();
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

  it('shows the namespaces of a stale cluster as unknown', async () => {
    await showFleet({
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

  it('lists clusters without an entity, with the YAML to add', async () => {
    await showFleet({
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

  it('says which entity to correct where the name of its cluster is likely a typo', async () => {
    await showFleet({
      listUnregisteredClusters: jest.fn(async () => ({
        items: [
          {
            clusterName: 'payments-vsphere',
            authProvider: 'oidc',
            catalogInfo: 'kind: Resource',
            misnamed: {
              entityRef: 'resource:default/payments',
              clusterName: 'payments-vshpere',
            },
          },
        ],
      })),
    });

    const part = await screen.findByRole('region', {
      name: 'Not registered (1)',
    });
    expect(part).not.toHaveTextContent('kind: Resource');
    expect(part).toHaveTextContent(
      /names a cluster payments-vshpere.*backstage.io\/kubernetes-cluster: "payments-vsphere"/,
    );
    expect(
      within(part).getByRole('link', { name: 'resource:payments' }),
    ).toHaveAttribute('href', '/catalog/default/resource/payments/palette');
  });

  it('lists each incident once, with its time, its clusters and the reason', async () => {
    const on = (clusterName: string) => ({
      clusterName,
      entityRef: `resource:default/${clusterName}`,
      namespace: 'shop',
    });
    const api = await showFleet({
      getFleetSummary: jest.fn(async () =>
        makeFleetSummary({
          incidents: {
            total: 1,
            items: [
              {
                id: 'shop/web',
                namespace: 'shop',
                component: 'web',
                state: 'missing',
                since: NOW,
                reason: 'No pod of Deployment web.',
                clusterCount: 5,
                clusters: ['broken', 'b', 'c', 'd', 'e'].map(on),
              },
            ],
          },
        }),
      ),
    });

    const changes = await screen.findByRole('list', { name: 'Changes' });
    expect(changes).toHaveTextContent(
      /shop \/ web: Missing, since .* on broken, b, c.*2 more.*No pod of Deployment web\./,
    );
    expect(
      within(changes).getByRole('link', { name: 'broken' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/broken/palette?finding=shop%2Fweb',
    );
    await userEvent.click(
      within(changes).getByRole('button', { name: '2 more' }),
    );
    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { component: 'shop/web' },
        expect.anything(),
      ),
    );
  });

  it('has a cell for trouble of hosted clusters, and a grid of components in trouble', async () => {
    const web = {
      id: 'shop/web',
      namespace: 'shop',
      component: 'web',
      state: 'degraded' as const,
    };
    await showFleet({
      listClusters: jest.fn(async () =>
        makeClusterPage([
          makeFleetCluster('host', { hosted: 'degraded', troubled: [web] }),
          makeFleetCluster('good'),
        ]),
      ),
    });
    expect(
      await screen.findByRole('link', {
        name: 'host, hosted clusters: Degraded',
      }),
    ).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'By component' }));
    expect(
      await screen.findByRole('link', { name: 'host, shop/web: Degraded' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/resource/host/palette?finding=shop%2Fweb',
    );
  });

  it('pages through the grid by itself, the worst first, whatever the table is sorted by', async () => {
    const api = await showFleet({}, '/?sort=-name');
    const pages = await screen.findByRole('navigation', {
      name: 'Pages of the grid',
    });
    await userEvent.click(within(pages).getByRole('button', { name: 'Next' }));

    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        {},
        { limit: 25, cursor: 'n' },
      ),
    );
  });

  it('does not call days before the first reading zero', async () => {
    const none = {
      nonconformant: 0,
      degraded: 0,
      unknown: 0,
      progressing: 0,
      conformant: 0,
    };
    await showFleet({
      getFleetSummary: jest.fn(async () =>
        makeFleetSummary({
          trend: [
            { day: '2026-11-24', byVerdict: none },
            { day: '2026-11-25', byVerdict: { ...none, conformant: 2 } },
          ],
        }),
      ),
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'Show as table' }),
    );
    expect(
      screen.getByRole('row', { name: '2026-11-24 not read' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: '2026-11-25 0 0 0 0 2' }),
    ).toBeInTheDocument();
  });

  it('lists entities that need set-up, with what to change and a link', async () => {
    await showFleet({
      getFleetSummary: jest.fn(async () =>
        makeFleetSummary({
          needSetup: {
            total: 2,
            items: [
              {
                entityRef: 'resource:default/typo',
                problem: 'unknownClusterType',
                message: 'It has a typo.',
              },
            ],
          },
        }),
      ),
    });
    const summary = await screen.findByText(
      '2 entities need set-up before their clusters are checked',
    );
    expect(summary.parentElement).toHaveTextContent('It has a typo.');
    expect(
      screen.getByRole('link', { name: 'resource:typo', hidden: true }),
    ).toHaveAttribute('href', '/catalog/default/resource/typo/palette');
  });
});
