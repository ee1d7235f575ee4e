import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { makeResponseError } from '../__testUtils__/api';
import { makeClusterPage } from '../__testUtils__/fleet';
import { brokenCluster, showFleet } from './__testUtils__/showFleet';

describe('the overview of the fleet: filters, pages and exports', () => {
  it('filters by a pressed tile, from the first page', async () => {
    const api = await showFleet({}, '/?cursor=c');
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

  it('asks for the filter in the URL, and for the next page', async () => {
    const api = await showFleet({}, '/?type=pcg&text=x&sort=-name');
    const pages = await screen.findByRole('navigation', { name: 'Pages' });
    await userEvent.click(within(pages).getByRole('button', { name: 'Next' }));

    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { type: ['pcg'], text: 'x', sort: '-name' },
        { limit: 25, cursor: 'n' },
      ),
    );
  });

  it('shows the first page where the one in the URL is refused', async () => {
    const refused = await makeResponseError(400, {
      name: 'InputError',
      message: 'This cursor does not belong to this list.',
    });
    const api = await showFleet(
      {
        listClusters: jest
          .fn()
          .mockRejectedValueOnce(refused)
          .mockResolvedValue(makeClusterPage([brokenCluster])),
      },
      '/?cursor=outdated',
    );

    expect(
      await screen.findByRole('table', { name: 'Clusters' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(api.listClusters.mock.calls.map(([, page]) => page?.cursor)).toEqual(
      ['outdated', undefined],
    );
  });

  it('stays on its page where the backend is down', async () => {
    const down = await makeResponseError(503, {
      name: 'ServiceUnavailableError',
      message: 'It restarts.',
    });
    const api = await showFleet(
      {
        listClusters: jest
          .fn()
          .mockRejectedValueOnce(down)
          .mockResolvedValue(makeClusterPage([brokenCluster])),
      },
      '/?cursor=c',
    );
    await screen.findByRole('alert');
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    await screen.findByRole('table', { name: 'Clusters' });
    expect(api.listClusters.mock.calls.map(([, page]) => page?.cursor)).toEqual(
      ['c', 'c'],
    );
  });

  it('keeps a refused filter on the page, so that it can be cleared', async () => {
    const refused = await makeResponseError(400, {
      name: 'InputError',
      message: 'There is no such owner.',
    });
    const api = await showFleet(
      { listClusters: jest.fn().mockRejectedValueOnce(refused) },
      '/?owner=x',
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'There is no such owner.',
    );
    api.listClusters.mockResolvedValue(makeClusterPage([brokenCluster]));
    await userEvent.click(
      await screen.findByRole('button', { name: 'Clear filters' }),
    );
    expect(
      await screen.findByRole('table', { name: 'Clusters' }),
    ).toBeInTheDocument();
  });

  it('asks once for a typed text when typing rests', async () => {
    const api = await showFleet();
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

  it('adds a value of a facet to those in the URL', async () => {
    const api = await showFleet(
      {
        listClusters: jest.fn(async () =>
          makeClusterPage([brokenCluster], {
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

  it('drops the text being typed when the filters are cleared', async () => {
    const api = await showFleet({}, '/?type=pcg');
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

  it('says so while it shows the results of the previous filter', async () => {
    await showFleet({
      listClusters: jest.fn(async filter => {
        if (filter?.verdict) {
          throw new Error('It is busy.');
        }
        return makeClusterPage([brokenCluster]);
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

  it('says why an export failed', async () => {
    await showFleet({
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

  it('has the views “my clusters” and “broke today” in the URL, and leads back from them', async () => {
    const api = await showFleet();
    await userEvent.click(
      await screen.findByRole('link', { name: 'Broke today' }),
    );
    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith(
        { brokeWithin: '24h' },
        expect.anything(),
      ),
    );
    const link = screen.getByRole('link', { name: 'Broke today' });
    expect(link).toHaveAttribute('aria-current', 'true');
    await userEvent.click(link);
    await waitFor(() =>
      expect(api.listClusters).toHaveBeenLastCalledWith({}, expect.anything()),
    );
    const mine = await screen.findByRole('link', { name: 'My clusters' });
    expect(mine.getAttribute('href')).toMatch(/\?owner=/);
  });

  it('says which filters of the address there are not, and removes them', async () => {
    await showFleet({}, '/?type=edge&type=pcg&sort=luck');
    expect(
      await screen.findByText(/asks for type=edge, sort=luck, which are no/),
    ).toBeInTheDocument();
    await userEvent.click(
      screen.getByRole('button', { name: 'Remove from the address' }),
    );
    await waitFor(() =>
      expect(screen.queryByText(/asks for/)).not.toBeInTheDocument(),
    );
    expect(
      screen.getByRole('button', { name: 'Type: pcg' }),
    ).toBeInTheDocument();
  });

  it('says how many clusters match, of how many', async () => {
    await showFleet(
      { listClusters: jest.fn(async () => makeClusterPage([brokenCluster])) },
      '/?text=broken',
    );
    expect(
      await screen.findByText('1 of 1 cluster matches, of 2'),
    ).toBeInTheDocument();
  });
});
