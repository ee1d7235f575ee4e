import { mockCredentials, TestDatabases } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { auth } from '../__testUtils__/callers';
import { clusterResource } from '../__testUtils__/entities';
import { FleetFixture, NOW } from '../__testUtils__/FleetFixture';
import { ClaimOrder } from './ClaimOrder';
import { ClusterHolders } from './ClusterHolders';
import { EntityClusters } from './EntityClusters';
import { InventoryStore } from './InventoryStore';
import type { Visible } from './VisibleEntities';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const anne = mockCredentials.user('user:default/anne');
const TYPE = 'spectrocloud.com/palette-cluster-type';
const edge1 = { kind: 'Resource', namespace: 'default', name: 'Edge-1' };
const REF = 'resource:default/edge-1';

describe.each(databases.eachSupportedId())('EntityClusters on %s', id => {
  let catalog: PaletteCatalog;
  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });

  /** The fleet has edge-1 as a pcg, from version `v1` of its entity; the software catalog has it as a tenant. */
  async function open(shown: Visible | undefined) {
    const knex = await databases.init(id);
    await FleetFixture.open(knex);
    const inventory = new InventoryStore({ knex, now: () => NOW });
    const save = (etag: string) =>
      inventory.save({
        clusters: [
          {
            target: {
              clusterName: 'edge-1',
              entityRef: REF,
              declared: { type: 'pcg' },
              strictness: 'documented',
            },
            etag,
          },
        ],
      });
    await save('v1');
    const software = catalogServiceMock({
      entities: [clusterResource('edge-1', { [TYPE]: 'tenant' })],
    });
    const clusters = new EntityClusters({
      auth,
      softwareCatalog: catalogServiceMock.mock({
        getEntityByRef: async ref => software.getEntityByRef(ref),
      }),
      holders: new ClusterHolders(knex),
      visible: { getKnown: async () => shown },
      order: new ClaimOrder([]),
      catalog,
      strictness: 'adapted',
    });
    const find = async (etag?: string, ref = edge1) => {
      const { declared } = await clusters.findByEntity(ref, anne, etag);
      return declared.type;
    };
    return { clusters, find, save };
  }

  it.each([
    ['may read all entities', 'all'],
    ['may read this entity', [REF]],
  ] as const)(
    'takes what the fleet knows of the same version of an entity for a caller who %s',
    async (_, shown) => {
      const { clusters } = await open(shown);

      expect(await clusters.findByEntity(edge1, anne, 'v1')).toEqual({
        clusterName: 'edge-1',
        entityRef: REF,
        declared: { type: 'pcg' },
        strictness: 'documented',
      });
    },
  );

  it.each([
    ['is not known to read this entity', ['resource:default/edge-10']],
    ['reads what only the software catalog knows', undefined],
  ] as const)(
    'leaves the decision to the software catalog where a caller %s',
    async (_, shown) => {
      const { find } = await open(shown);

      expect(await find('v1')).toBe('tenant');
    },
  );

  it.each([
    ['another version', 'v2'],
    ['no version', undefined],
    ['an empty version', ''],
    ['a version that is too long', 'v'.repeat(300)],
  ])('asks the software catalog where a caller has %s', async (_, etag) => {
    const { find } = await open('all');

    expect(await find(etag)).toBe('tenant');
  });

  it('follows the versions of an entity', async () => {
    const { find, save } = await open('all');
    await save('v2');

    expect(await find('v1')).toBe('tenant');
    expect(await find('v2')).toBe('pcg');
  });
});
