import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { clusterResource, component } from '../__testUtils__/entities';
import { ClaimOrder } from './ClaimOrder';
import { EntityClusters } from './EntityClusters';

const anne = mockCredentials.user('user:default/anne');
const token = mockCredentials.service('external:export');
const CLUSTER = 'backstage.io/kubernetes-cluster';
const TYPE = 'spectrocloud.com/palette-cluster-type';

async function open(entities: readonly Entity[], holder?: string) {
  const catalog = catalogServiceMock({ entities: [...entities] });
  const passOn = (options: unknown) => {
    const { credentials } = options as { credentials: BackstageCredentials };
    // Backstage does not pass a restricted token on to another plugin.
    if (credentials === token) {
      throw new NotAllowedError('Not included in its access restrictions');
    }
  };
  return new EntityClusters({
    auth: mockServices.auth(),
    softwareCatalog: catalogServiceMock.mock({
      getEntities: async (request, options) => {
        passOn(options);
        return catalog.getEntities(request);
      },
      getEntityByRef: async (ref, options) => {
        passOn(options);
        return catalog.getEntityByRef(ref);
      },
    }),
    holders: {
      find: async () =>
        new Map(
          holder
            ? [['edge-1', { entityRef: holder, otherEntities: [] }]]
            : undefined,
        ),
    } as never,
    order: new ClaimOrder([]),
    visible: { getKnown: async () => 'all' },
    catalog: await loadPaletteCatalog(),
    strictness: 'adapted',
  });
}

describe('EntityClusters', () => {
  it('serves a token that cannot be passed on to the software catalog', async () => {
    const clusters = await open([clusterResource('edge-1')]);
    const ref = { kind: 'resource', namespace: 'default', name: 'edge-1' };

    expect(await clusters.findByEntity(ref, token)).toMatchObject({
      clusterName: 'edge-1',
    });
    expect(await clusters.findByName('edge-1', undefined, token)).toMatchObject(
      {
        entityRef: 'resource:default/edge-1',
      },
    );
  });

  it('finds a cluster through the entity that the fleet uses for it', async () => {
    const others = [
      component('a', { [CLUSTER]: 'edge-1', [TYPE]: 'pcg' }),
      component('b', { [CLUSTER]: ' edge-1 ', [TYPE]: 'tenant' }),
    ];
    const through = async (holder?: string) => {
      const clusters = await open(others, holder);
      return (await clusters.findByName('edge-1', undefined, anne)).entityRef;
    };

    expect(await through()).toBe('component:default/a');
    expect(await through('component:default/b')).toBe('component:default/b');
  });

  it('looks for others where the entity of the fleet is gone', async () => {
    const clusters = await open(
      [clusterResource('edge-1')],
      'component:default/gone',
    );

    expect(await clusters.findByName('edge-1', undefined, anne)).toMatchObject({
      entityRef: 'resource:default/edge-1',
    });
  });

  it('finds no cluster through an entity that stands for another', async () => {
    const clusters = await open(
      [clusterResource('edge-2')],
      'resource:default/edge-2',
    );

    await expect(
      clusters.findByName('edge-1', undefined, anne),
    ).rejects.toThrow(
      /No entity that you can see stands for a cluster "edge-1"/,
    );
    await expect(
      clusters.findByName('edge-1', 'resource:default/edge-2', anne),
    ).rejects.toThrow(/No entity/);
  });
});
