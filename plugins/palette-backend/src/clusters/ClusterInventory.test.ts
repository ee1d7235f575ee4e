import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PaletteSetupError } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { clusterResource, component } from '../__testUtils__/entities';
import { ClusterInventory } from './ClusterInventory';
import type { ReportedClusters } from './ReportedClusters';

async function inventoryOf(
  entities: readonly Entity[],
  reported: () => Promise<string[]> = async () => [],
) {
  const inventory = new ClusterInventory({
    auth: mockServices.auth(),
    softwareCatalog: catalogServiceMock({ entities: [...entities] }),
    reported: {
      list: async () =>
        (await reported()).map(name => ({
          name,
          authProvider: 'serviceAccount',
        })),
    } as unknown as ReportedClusters,
    catalog: await loadPaletteCatalog(),
    strictness: 'adapted',
    annotationPrefix: 'terasky.backstage.io',
    logger: mockServices.logger.mock(),
  });
  return inventory.list();
}

describe('ClusterInventory', () => {
  it('lists a cluster once, through its own Resource', async () => {
    const { clusters } = await inventoryOf([
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

  it('lists clusters that only an annotated Component stands for, and no other Components', async () => {
    const { clusters } = await inventoryOf([
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

  it('takes over owner, title and what plugins that ingest Palette clusters annotate', async () => {
    const resource = clusterResource('edge-1', {
      'terasky.backstage.io/cluster-id': '64f0c0ffee0ddba11ca7f00d',
      'terasky.backstage.io/cloud-type': 'vsphere',
      'terasky.backstage.io/project-name': 'Edge',
    });
    const { clusters } = await inventoryOf([
      {
        ...resource,
        metadata: { ...resource.metadata, title: 'Edge one' },
        relations: [{ type: 'ownedBy', targetRef: 'group:default/edge' }],
      },
    ]);

    expect(clusters).toEqual([
      expect.objectContaining({
        title: 'Edge one',
        owner: 'group:default/edge',
        paletteClusterId: '64f0c0ffee0ddba11ca7f00d',
        cloudType: 'vsphere',
        projectName: 'Edge',
      }),
    ]);
  });

  it('tells clusters of the Kubernetes plugin that no entity stands for', async () => {
    const { unregistered } = await inventoryOf(
      [clusterResource('edge-1')],
      async () => ['edge-1', 'forgotten'],
    );

    expect(unregistered?.map(({ name }) => name)).toEqual(['forgotten']);
  });

  it.each([
    new PaletteSetupError('kubernetesNotConfigured', 'Not there.'),
    new DOMException('The operation timed out.', 'TimeoutError'),
  ])(
    'lists entities all the same where the Kubernetes plugin does not answer: %p',
    async error => {
      const { clusters, unregistered } = await inventoryOf(
        [clusterResource('edge-1')],
        async () => {
          throw error;
        },
      );

      expect(clusters).toHaveLength(1);
      expect(unregistered).toBeUndefined();
    },
  );

  it('tells a cluster whose entity has a typo from one that no entity stands for', async () => {
    const { clusters, unusable, unregistered } = await inventoryOf(
      [
        clusterResource('edge-1', {
          'spectrocloud.com/palette-cluster-type': 'tennant',
        }),
        component('shop', { 'backstage.io/kubernetes-cluster': 'edge-2' }),
      ],
      async () => ['edge-1', 'edge-2'],
    );

    expect(clusters).toEqual([]);
    expect(unusable).toEqual(['resource:default/edge-1']);
    expect(unregistered?.map(({ name }) => name)).toEqual(['edge-2']);
  });
});
