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

  it('lists the recent changes with their reasons', async () => {
    await showFleet({
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
