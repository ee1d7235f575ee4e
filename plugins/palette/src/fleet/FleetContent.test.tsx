import { screen, within } from '@testing-library/react';
import { makeResponseError } from '../__testUtils__/api';
import {
  makeClusterPage,
  makeFleetCluster,
  makeFleetSummary,
} from '../__testUtils__/fleet';
import { showFleet } from './__testUtils__/showFleet';

describe('the overview of the fleet', () => {
  it('says what is wrong with each cluster and links to its tab', async () => {
    await showFleet();
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

  it('names further entities that claim a cluster', async () => {
    await showFleet({
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

  it('names the missing permission', async () => {
    const denied = await makeResponseError(403, {
      name: 'NotAllowedError',
      message: 'No.',
    });
    await showFleet({
      listClusters: jest.fn(async () => Promise.reject(denied)),
      getFleetSummary: jest.fn(async () => Promise.reject(denied)),
    });

    expect(await screen.findByRole('alert')).toHaveTextContent(
      'palette.report.read',
    );
  });

  it('says what to add if there is no cluster yet', async () => {
    await showFleet({
      listClusters: jest.fn(async () => makeClusterPage([])),
      getFleetSummary: jest.fn(async () => makeFleetSummary({ total: 0 })),
    });

    expect(
      await screen.findByText('No cluster is registered yet'),
    ).toBeInTheDocument();
  });

  it('says so if checks are overdue', async () => {
    await showFleet({
      getFleetSummary: jest.fn(async () =>
        makeFleetSummary({ backlog: { due: 20 } }),
      ),
    });

    expect(
      await screen.findByText(/20 checks are due and have not begun/),
    ).toBeInTheDocument();
  });
});
