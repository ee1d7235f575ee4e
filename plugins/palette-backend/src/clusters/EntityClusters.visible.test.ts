import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { PaletteCatalog } from 'backstage-plugin-palette-common';
import { loadPaletteCatalog } from 'backstage-plugin-palette-node';
import { auth } from '../__testUtils__/callers';
import { clusterResource, component } from '../__testUtils__/entities';
import {
  CLAIM_FIELDS,
  filterByClusterName,
  STANDING_FOR_CLUSTERS,
} from './claimQuery';
import { ClaimOrder } from './ClaimOrder';
import { EntityClusters } from './EntityClusters';

const anne = mockCredentials.user('user:default/anne');
/** A user who can read no entity. */
const bob = mockCredentials.user('user:default/bob');
const CLUSTER = 'backstage.io/kubernetes-cluster';
const TYPE = 'spectrocloud.com/palette-cluster-type';
const TRAITS = 'spectrocloud.com/palette-traits';
const edge1 = { kind: 'resource', namespace: 'default', name: 'edge-1' };

describe('EntityClusters', () => {
  let catalog: PaletteCatalog;
  beforeAll(async () => {
    catalog = await loadPaletteCatalog();
  });

  /** The software catalog shows its entities to everyone but bob. */
  function open(
    entities: readonly Entity[],
    more: {
      readonly holder?: string;
      readonly catalog?: PaletteCatalog;
    } = {},
  ) {
    const { holder } = more;
    const all = catalogServiceMock({ entities: [...entities] });
    const asked: unknown[] = [];
    const isBob = (options: unknown) =>
      (options as { readonly credentials: BackstageCredentials })
        .credentials === bob;
    const clusters = new EntityClusters({
      auth,
      softwareCatalog: catalogServiceMock.mock({
        getEntities: async (request, options) => {
          asked.push(request);
          return isBob(options) ? { items: [] } : all.getEntities(request);
        },
        getEntityByRef: async (ref, options) => {
          asked.push(ref);
          return isBob(options) ? undefined : all.getEntityByRef(ref);
        },
      }),
      holders: {
        find: async (names: readonly string[]) =>
          new Map(
            names.flatMap(name =>
              holder ? [[name, { entityRef: holder, otherEntities: [] }]] : [],
            ),
          ),
      } as never,
      order: new ClaimOrder([]),
      visible: { getKnown: async () => 'all' },
      strictness: 'adapted',
      catalog,
      ...more,
    });
    return { clusters, asked };
  }

  it('does not find a cluster through an entity that the caller cannot read', async () => {
    const { clusters } = open([clusterResource('edge-1')], {
      holder: 'resource:default/edge-1',
    });
    const none = {
      name: 'NotFoundError',
      message: `No entity that you can see stands for a cluster "edge-1": check its name, or add the annotation backstage.io/kubernetes-cluster to the cluster's entity.`,
    };

    await expect(clusters.findByEntity(edge1, bob)).rejects.toMatchObject({
      name: 'NotFoundError',
      message:
        'There is no entity "resource:default/edge-1" that you can see: check its kind, namespace and name.',
    });
    await expect(
      clusters.findByName('edge-1', 'resource:default/edge-1', bob),
    ).rejects.toMatchObject(none);
    await expect(
      clusters.findByName('edge-1', undefined, bob),
    ).rejects.toMatchObject(none);
    expect(await clusters.findByName('edge-1', undefined, anne)).toMatchObject({
      clusterName: 'edge-1',
      strictness: 'adapted',
    });
  });

  it('finds a cluster through the entity that the caller names, in any spelling', async () => {
    const { clusters, asked } = open([
      clusterResource('edge-1'),
      component('shop', { [CLUSTER]: 'edge-1', [TYPE]: 'pcg' }),
    ]);

    expect(
      await clusters.findByName('edge-1', 'Component:Shop', anne),
    ).toMatchObject({
      entityRef: 'component:default/shop',
      declared: { type: 'pcg' },
    });
    expect(asked).toEqual(['component:default/shop']);
  });

  it('refuses what is not a reference to an entity, and says how to write one', async () => {
    await expect(
      open([]).clusters.findByName('edge-1', 'edge-1', anne),
    ).rejects.toMatchObject({
      name: 'InputError',
      message:
        '"edge-1" is not an entity reference: write kind:namespace/name, such as resource:default/my-cluster.',
    });
  });

  it('says what is wrong with the only entity of a cluster', async () => {
    const { clusters } = open([clusterResource('edge-1', { [TYPE]: 'tenat' })]);

    await expect(
      clusters.findByName('edge-1', undefined, anne),
    ).rejects.toMatchObject({
      name: 'PaletteSetupError',
      message: expect.stringContaining('"tenat", which is not a cluster type'),
    });
  });

  it('passes over an entity that is not set up where another one is', async () => {
    const { clusters } = open([
      clusterResource('edge-1', { [TYPE]: 'tenat' }),
      component('shop', { [CLUSTER]: 'edge-1', [TYPE]: 'pcg' }),
    ]);

    expect(await clusters.findByName('edge-1', undefined, anne)).toMatchObject({
      entityRef: 'component:default/shop',
    });
  });

  it('does not take a fault of the portal for a problem of an entity', async () => {
    const { clusters } = open(
      [
        clusterResource('edge-1', { [TRAITS]: 'infrastructure=eks' }),
        component('shop', { [CLUSTER]: 'edge-1', [TYPE]: 'pcg' }),
      ],
      { catalog: undefined as never },
    );

    await expect(
      clusters.findByName('edge-1', undefined, anne),
    ).rejects.toThrow(TypeError);
  });

  it('prefers the entity through which the fleet has the cluster', async () => {
    const { clusters } = open(
      [
        component('a', { [CLUSTER]: 'edge-1', [TYPE]: 'pcg' }),
        component('b', { [CLUSTER]: 'edge-1', [TYPE]: 'pcg' }),
      ],
      { holder: 'component:default/b' },
    );

    expect(await clusters.findByName('edge-1', undefined, anne)).toMatchObject({
      entityRef: 'component:default/b',
    });
  });

  it('does not take a Resource for the cluster of its name where it stands for another', async () => {
    const { clusters } = open([
      clusterResource('edge-1', { [CLUSTER]: 'edge-2' }),
      component('shop', { [CLUSTER]: ' edge-1 ', [TYPE]: 'pcg' }),
    ]);

    expect(await clusters.findByName('edge-1', undefined, anne)).toMatchObject({
      entityRef: 'component:default/shop',
    });
  });

  it('looks through all entities of clusters only where none is found by the name', async () => {
    const byName = { filter: filterByClusterName(['edge-1']) };
    const found = open([clusterResource('edge-1')]);
    await found.clusters.findByName('edge-1', undefined, anne);
    expect(found.asked).toEqual([byName]);

    const { clusters, asked } = open([
      component('shop', { [CLUSTER]: ' edge-1 ' }),
      component('other', { [CLUSTER]: ' edge-2 ' }),
    ]);
    await expect(clusters.findByName('edge-1', undefined, bob)).rejects.toThrow(
      'No entity that you can see',
    );
    asked.length = 0;
    await expect(
      clusters.findByName('edge-1', undefined, anne),
    ).rejects.toThrow('component:default/shop is not set up for Palette');
    expect(asked).toEqual([
      byName,
      { filter: STANDING_FOR_CLUSTERS, fields: CLAIM_FIELDS },
    ]);
    expect(STANDING_FOR_CLUSTERS).toContainEqual({
      [`metadata.annotations.${CLUSTER}`]: CATALOG_FILTER_EXISTS,
    });
  });
});
