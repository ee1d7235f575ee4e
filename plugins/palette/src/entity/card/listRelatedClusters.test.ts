import type { PaletteApi } from 'backstage-plugin-palette-common';
import { makeApi } from '../../__testUtils__/api';
import { makeClusterPage, makeFleetCluster } from '../../__testUtils__/fleet';
import { listRelatedClusters } from './listRelatedClusters';

it('requests many clusters in parts, and sorts all of them', async () => {
  const listClusters: jest.MockedFunction<PaletteApi['listClusters']> = jest.fn(
    async ({ entity = [] } = {}) =>
      makeClusterPage([
        makeFleetCluster(`broken-of-${entity.length}`, {
          verdict: 'nonconformant',
        }),
        makeFleetCluster(`good-of-${entity.length}`),
      ]),
  );
  const refs = Array.from({ length: 230 }, (_, i) => `resource:default/${i}`);

  const { clusters, counts } = await listRelatedClusters(
    refs,
    makeApi(new Error('Not asked for'), { listClusters }),
  );

  expect(clusters.map(({ clusterName }) => clusterName)).toEqual([
    'broken-of-100',
    'broken-of-100',
    'broken-of-30',
    'good-of-100',
    'good-of-100',
    'good-of-30',
  ]);
  expect(counts).toEqual([
    { verdict: 'nonconformant', count: 3 },
    { verdict: 'conformant', count: 3 },
  ]);
  expect(
    listClusters.mock.calls.flatMap(([filter]) => filter?.entity ?? []),
  ).toEqual(refs);
});
