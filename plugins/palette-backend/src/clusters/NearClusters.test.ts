import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { clusterResource, component } from '../__testUtils__/entities';
import { NearClusters } from './NearClusters';

const caller = mockCredentials.user('user:default/anne');
const edge = 'backstage.io/kubernetes-cluster';

function open(
  options: {
    readonly visible?: readonly Entity[];
    readonly hidden?: readonly Entity[];
    /** Clusters of the fleet. */
    readonly held?: readonly string[];
    readonly mayList?: boolean;
    readonly fails?: boolean;
  } = {},
) {
  const { visible = [], hidden = [], held = [], mayList = true } = options;
  const shown = catalogServiceMock({ entities: [...visible] });
  const all = catalogServiceMock({ entities: [...visible, ...hidden] });
  return new NearClusters({
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    softwareCatalog: catalogServiceMock.mock({
      getEntities: (request, asked) =>
        (asked && 'credentials' in asked && asked.credentials === caller
          ? shown
          : all
        ).getEntities(request),
    }),
    permissions: mockServices.permissions.mock({
      authorize: async () => [
        { result: mayList ? AuthorizeResult.ALLOW : AuthorizeResult.DENY },
      ],
    }),
    reported: {
      list: async () => {
        if (options.fails) {
          throw new Error('Not there.');
        }
        return ['edge-1', 'edge-2', 'quite-another'].map(name => ({
          name,
          authProvider: 'serviceAccount',
        }));
      },
    } as never,
    holders: { of: async () => new Map(held.map(name => [name, {}])) } as never,
  });
}

describe('NearClusters', () => {
  it('tells names like the one that was written, of clusters that no entity stands for', async () => {
    expect(await open().like('edge-11', caller)).toEqual(['edge-1', 'edge-2']);
  });

  it('tells those without an entity only to who may list clusters', async () => {
    expect(await open({ mayList: false }).like('edge-11', caller)).toEqual([]);
  });

  it('tells the others to who can read an entity that stands for them', async () => {
    const near = open({
      mayList: false,
      visible: [component('shop', { [edge]: 'edge-2' })],
      hidden: [clusterResource('edge-1')],
    });

    expect(await near.like('edge-11', caller)).toEqual(['edge-2']);
  });

  it('tells none that an entity stands for which the caller cannot read', async () => {
    const near = open({
      hidden: [clusterResource('edge-1')],
      held: ['edge-2'],
    });

    expect(await near.like('edge-11', caller)).toEqual([]);
  });

  it('does without where the clusters cannot be listed', async () => {
    expect(await open({ fails: true }).like('edge-11', caller)).toEqual([]);
  });
});
