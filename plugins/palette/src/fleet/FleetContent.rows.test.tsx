import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeClusterPage, makeFleetCluster } from '../__testUtils__/fleet';
import { showFleet } from './__testUtils__/showFleet';

const worst = {
  id: 'shop/web',
  namespace: 'shop',
  component: 'web',
  state: 'degraded' as const,
  ready: '2/3',
  reason: 'Unschedulable',
  cause: 'no memory',
  since: '2026-11-25T09:46:00.000Z',
  further: 0,
};

async function showRows(
  ...clusters: readonly ReturnType<typeof makeFleetCluster>[]
) {
  const api = await showFleet({
    listClusters: jest.fn(async () => makeClusterPage(clusters)),
    getCatalog: jest.fn(async () => ({
      clusterTypes: [],
      traits: [
        {
          name: 'type',
          title: 'Cluster type',
          values: [{ value: 'tenant', title: 'Tenant' }],
        },
        {
          name: 'infrastructure',
          title: 'Infrastructure',
          values: [{ value: 'vsphere', title: 'vSphere' }],
        },
      ],
    })),
  });
  const table = await screen.findByRole('table', { name: 'Clusters' });
  return { api, rows: within(table).getAllByRole('row').slice(1) };
}

describe('a row of the overview', () => {
  it('says how many findings are waived, also on a conformant cluster', async () => {
    const { rows } = await showRows(
      makeFleetCluster('quiet', { waived: 1 }),
      makeFleetCluster('shop', { verdict: 'degraded', worst, waived: 2 }),
    );
    expect(rows[0]).toHaveTextContent(/Conformant.*1 waived/);
    expect(rows[1]).toHaveTextContent(/no memory · 2 waived/);
  });

  it('says what is wrong in a few words, which lead to the finding, and has one link for the keyboard', async () => {
    const { rows } = await showRows(
      makeFleetCluster('shop', { verdict: 'degraded', worst }),
    );
    const words = within(rows[0]).getByRole('link', {
      name: 'web 2/3 · Unschedulable · no memory',
    });
    expect(words).toHaveAttribute(
      'href',
      '/catalog/default/resource/shop/palette?finding=shop%2Fweb',
    );
    expect(
      within(rows[0])
        .getAllByRole('link')
        .filter(link => link.tabIndex === 0),
    ).toHaveLength(2);
  });

  it('says that a missing component is not confirmed yet, with the icon of what it may become', async () => {
    const { rows } = await showRows(
      makeFleetCluster('shop', {
        verdict: 'progressing',
        readVerdict: 'nonconformant',
        worst: {
          ...worst,
          state: 'missing',
          toConfirm: { seen: 1, of: 2 },
          further: 2,
        },
      }),
    );
    expect(rows[0]).toHaveTextContent('Missing, to be confirmed');
    expect(rows[0]).not.toHaveTextContent('Starting');
    expect(rows[0]).toHaveTextContent(
      'web · seen missing 1 of 2 times · 2 more',
    );
  });

  it('shows since when the finding is as it is, not only the verdict', async () => {
    const { rows } = await showRows(
      makeFleetCluster('shop', {
        verdict: 'degraded',
        since: '2026-11-25T09:59:00.000Z',
        worst,
      }),
    );
    const [since] = rows[0].querySelectorAll('time');
    expect(since).toHaveAttribute('datetime', worst.since);
    expect(since).toHaveAttribute(
      'title',
      expect.stringMatching(/Degraded for/),
    );
  });

  it('has type and infrastructure by their titles, also before the first reading', async () => {
    const { rows } = await showRows(
      makeFleetCluster('shop', { infrastructure: 'vsphere' }),
      makeFleetCluster('new', { clusterType: null, observedAt: undefined }),
    );
    await waitFor(() => expect(rows[0]).toHaveTextContent(/Tenant.*vSphere/));
    expect(rows[1]).toHaveTextContent('not read yet');
  });

  it('is quiet about a healthy cluster', async () => {
    const { rows } = await showRows(makeFleetCluster('good'));
    expect(rows[0]).not.toHaveTextContent('All 10 components ready.');
  });

  it('leads to the cluster wherever it is clicked', async () => {
    const { rows } = await showRows(makeFleetCluster('good'));
    await userEvent.click(within(rows[0]).getByText('10 of 10'));

    expect(screen.getByTestId('address')).toHaveTextContent(
      '/catalog/default/resource/good/palette',
    );
  });
});
