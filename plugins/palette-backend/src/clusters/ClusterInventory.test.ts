import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PaletteSetupError } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { clusterResource, component } from '../__testUtils__/entities';
import type { KubernetesClusters } from '../kubernetes/KubernetesClusters';
import { countIterated } from '../__testUtils__/countIterated';
import { makeHolder } from '../__testUtils__/makeHolder';
import { ClaimOrder } from './ClaimOrder';
import { ClusterInventory } from './ClusterInventory';

async function listInventory(
  entities: readonly Entity[],
  reported: () => Promise<string[]> = async () => [],
  {
    preferredOwners = [],
    holders = {},
  }: {
    readonly preferredOwners?: readonly string[];
    readonly holders?: Readonly<Record<string, string>>;
  } = {},
) {
  const inventory = new ClusterInventory({
    auth: mockServices.auth(),
    softwareCatalog: catalogServiceMock({ entities: [...entities] }),
    kubernetesClusters: {
      list: async () =>
        (await reported()).map(name => ({
          name,
          authProvider: 'serviceAccount',
        })),
    } as unknown as KubernetesClusters,
    catalog: await loadPaletteCatalog(),
    strictness: 'adapted',
    annotationPrefix: 'terasky.backstage.io',
    order: new ClaimOrder(preferredOwners),
    logger: mockServices.logger.mock(),
  });
  return inventory.list(
    new Map(
      Object.entries(holders).map(([name, entityRef]) => [
        name,
        makeHolder(entityRef),
      ]),
    ),
  );
}

describe('ClusterInventory', () => {
  it('lists a cluster once, through its own Resource', async () => {
    const { clusters } = await listInventory([
      component('aa-shop', {
        'backstage.io/kubernetes-cluster': 'edge-1',
        'spectrocloud.com/palette-cluster-type': 'pcg',
      }),
      clusterResource('edge-1'),
    ]);

    expect(clusters.map(({ target }) => target.entityRef)).toEqual([
      'resource:default/edge-1',
    ]);
  });

  describe('where several entities stand for one cluster', () => {
    const onProd = { 'backstage.io/kubernetes-cluster': 'prod' };
    const prod = clusterResource('prod');
    const mine = clusterResource('a-mine', {
      ...onProd,
      'spectrocloud.com/palette-cluster-type': 'pcg',
    });
    const platforms: Entity = {
      ...clusterResource('z-platform', onProd),
      relations: [{ type: 'ownedBy', targetRef: 'group:default/platform' }],
    };
    const seenThrough = async (
      entities: readonly Entity[],
      options: Parameters<typeof listInventory>[2] = {},
    ) => {
      const { clusters } = await listInventory(entities, undefined, options);
      return clusters.map(({ target, otherEntities }) => [
        target.entityRef,
        otherEntities,
      ]);
    };

    it("takes the Resource of the cluster's name, and names the other entities", async () => {
      expect(
        await seenThrough([mine, prod, platforms], {
          preferredOwners: ['group:default/platform'],
          holders: { prod: 'resource:default/a-mine' },
        }),
      ).toEqual([
        [
          'resource:default/prod',
          ['resource:default/z-platform', 'resource:default/a-mine'],
        ],
      ]);
    });

    it("takes a Resource of the cluster's name only where it stands for that cluster", async () => {
      const other = clusterResource('prod', {
        'backstage.io/kubernetes-cluster': 'staging',
      });

      expect(await seenThrough([other, mine])).toEqual([
        ['resource:default/prod', []],
        ['resource:default/a-mine', []],
      ]);
    });

    it('takes, without such a Resource, the entity of a preferred owner', async () => {
      expect(
        await seenThrough([mine, platforms], {
          preferredOwners: ['group:default/sre', 'group:default/platform'],
          holders: { prod: 'resource:default/a-mine' },
        }),
      ).toEqual([['resource:default/z-platform', ['resource:default/a-mine']]]);
    });

    it('takes, without a preferred owner, the entity that stood for it so far', async () => {
      expect(
        await seenThrough([mine, platforms], {
          holders: { prod: 'resource:default/z-platform' },
        }),
      ).toEqual([['resource:default/z-platform', ['resource:default/a-mine']]]);
    });

    it('gives the cluster to no other entity while its own Resource has a typo in an annotation', async () => {
      const broken = clusterResource('prod', {
        'spectrocloud.com/palette-cluster-type': 'tennant',
      });

      expect(await seenThrough([mine, broken])).toEqual([]);
      expect(
        await seenThrough([mine, broken], {
          holders: { prod: 'resource:default/prod' },
        }),
      ).toEqual([]);
      expect(
        await seenThrough([mine, broken], {
          holders: { prod: 'resource:default/a-mine' },
        }),
      ).toEqual([['resource:default/a-mine', []]]);
    });
  });

  it('tells a software catalog without clusters from one that is still empty', async () => {
    const location = { ...component('locations'), kind: 'Location' };

    expect((await listInventory([component('shop')])).isCatalogFilled).toBe(
      true,
    );
    expect((await listInventory([location])).isCatalogFilled).toBe(false);
    expect((await listInventory([])).isCatalogFilled).toBe(false);
  });

  it('ignores blanks around annotations', async () => {
    const { clusters } = await listInventory([
      clusterResource('edge', {
        'backstage.io/kubernetes-cluster': ' edge-1 ',
        'terasky.backstage.io/cluster-id': ' 64f0c0ffee0ddba11ca7f00d\n',
      }),
    ]);

    expect(clusters).toMatchObject([
      {
        target: { clusterName: 'edge-1' },
        paletteClusterId: '64f0c0ffee0ddba11ca7f00d',
      },
    ]);
  });

  it('lists clusters that only an annotated Component stands for, and no other Components', async () => {
    const { clusters } = await listInventory([
      component('gateway', {
        'backstage.io/kubernetes-cluster': 'edge-2',
        'spectrocloud.com/palette-cluster-type': 'pcg',
      }),
      component('shop', { 'backstage.io/kubernetes-cluster': 'edge-3' }),
      component('broken', { 'spectrocloud.com/palette-cluster-type': 'pcb' }),
    ]);

    expect(clusters.map(({ target }) => target)).toEqual([
      {
        clusterName: 'edge-2',
        entityRef: 'component:default/gateway',
        declared: { type: 'pcg' },
        strictness: 'adapted',
      },
    ]);
  });

  it('takes over version, owner, title and the annotations of plugins that ingest Palette clusters', async () => {
    const resource = clusterResource('edge-1', {
      'terasky.backstage.io/cluster-id': '64f0c0ffee0ddba11ca7f00d',
      'terasky.backstage.io/cloud-type': 'vsphere',
      'terasky.backstage.io/project-name': 'Edge',
    });
    const { clusters } = await listInventory([
      {
        ...resource,
        metadata: { ...resource.metadata, title: 'Edge one', etag: 'v1' },
        relations: [{ type: 'ownedBy', targetRef: 'group:default/edge' }],
      },
    ]);

    expect(clusters).toEqual([
      expect.objectContaining({
        etag: 'v1',
        title: 'Edge one',
        owner: 'group:default/edge',
        paletteClusterId: '64f0c0ffee0ddba11ca7f00d',
        cloudType: 'vsphere',
        projectName: 'Edge',
      }),
    ]);
  });

  it('lists clusters of the Kubernetes plugin without an entity', async () => {
    const { unregistered } = await listInventory(
      [clusterResource('edge-1')],
      async () => ['edge-1', 'forgotten'],
    );

    expect(unregistered?.map(({ name }) => name)).toEqual(['forgotten']);
  });

  it.each([
    new PaletteSetupError('kubernetesNotConfigured', 'Not there.'),
    new DOMException('The operation timed out.', 'TimeoutError'),
  ])(
    'still lists entities where the Kubernetes plugin does not answer: %p',
    async error => {
      const { clusters, unregistered } = await listInventory(
        [clusterResource('edge-1')],
        async () => {
          throw error;
        },
      );

      expect(clusters).toHaveLength(1);
      expect(unregistered).toBeUndefined();
    },
  );

  it('tells a cluster whose entity has a typo from one without an entity', async () => {
    const { clusters, unusable, unregistered } = await listInventory(
      [
        clusterResource('edge-1', {
          'spectrocloud.com/palette-cluster-type': 'tennant',
        }),
        component('shop', { 'backstage.io/kubernetes-cluster': 'edge-2' }),
      ],
      async () => ['edge-1', 'edge-2'],
    );

    expect(clusters).toEqual([]);
    expect(unusable).toEqual([
      {
        entityRef: 'resource:default/edge-1',
        title: undefined,
        problem: 'unknownClusterType',
        message: expect.stringContaining('palette-cluster-type'),
      },
    ]);
    expect(unregistered?.map(({ name }) => name)).toEqual(['edge-2']);
  });

  it('does twice the work for twice the entities that claim one cluster', async () => {
    const count = (claimants: number) =>
      countIterated(() =>
        listInventory(
          Array.from({ length: claimants }, (_, index) =>
            component(`shop-${index}`, {
              'backstage.io/kubernetes-cluster': 'edge-1',
            }),
          ),
        ),
      );
    const [none, once, twice] = [
      await count(0),
      await count(200),
      await count(400),
    ];
    expect(twice - none).toBeLessThan(2.1 * (once - none));
  });
});
