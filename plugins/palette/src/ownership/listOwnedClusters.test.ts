import type { PaletteApi } from 'backstage-plugin-palette-common';
import { makeApi } from '../__testUtils__/api';
import { makeClusterPage, makeFleetCluster } from '../__testUtils__/fleet';
import { listOwnedClusters } from './listOwnedClusters';

function fleetApi(listClusters: PaletteApi['listClusters']) {
  return makeApi(new Error('Not asked for'), {
    listClusters: jest.fn(listClusters),
  });
}

describe('listOwnedClusters', () => {
  it('asks for no clusters where there are no owners, because such a filter would list all', async () => {
    const api = fleetApi(async () => makeClusterPage([makeFleetCluster('a')]));

    expect(await listOwnedClusters([], api)).toEqual({
      worst: [],
      counts: [],
      total: 0,
    });
    expect(api.listClusters).not.toHaveBeenCalled();
  });

  it('asks for many owners in parts, shows the worst of all and counts every cluster', async () => {
    const api = fleetApi(async ({ owner = [] } = {}) =>
      makeClusterPage(
        [
          makeFleetCluster(`broken-${owner.length}`, {
            verdict: 'nonconformant',
          }),
          ...['a', 'b', 'c', 'd'].map(name =>
            makeFleetCluster(`${name}-${owner.length}`),
          ),
        ],
        {
          total: 9,
          facets: {
            ...makeClusterPage([]).facets,
            verdict: [
              { value: 'conformant', count: 8 },
              { value: 'nonconformant', count: 1 },
            ],
          },
        },
      ),
    );
    const owners = Array.from({ length: 60 }, (_, i) => `group:default/${i}`);

    const { worst, counts, total } = await listOwnedClusters(owners, api);

    expect(worst.map(({ clusterName }) => clusterName)).toEqual([
      'broken-50',
      'broken-10',
      'a-50',
      'b-50',
      'c-50',
    ]);
    expect(counts).toEqual([
      { verdict: 'nonconformant', count: 2 },
      { verdict: 'conformant', count: 16 },
    ]);
    expect(total).toBe(18);
    expect(
      api.listClusters.mock.calls.flatMap(([filter]) => filter?.owner ?? []),
    ).toEqual(owners);
  });
});
