import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import type { Entity } from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { kubernetesClustersReadPermission } from '@backstage/plugin-kubernetes-common';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { auth, ownCredentials, user } from '../__testUtils__/callers';
import { clusterResource, component } from '../__testUtils__/entities';
import { NearClusters } from './NearClusters';

const caller = user('user:default/anne');
const edge = 'backstage.io/kubernetes-cluster';

function open(
  options: {
    readonly visible?: readonly Entity[];
    readonly hidden?: readonly Entity[];
    /** Names of clusters of the fleet. */
    readonly held?: readonly string[];
    readonly mayList?: boolean;
    readonly fails?: boolean;
    /** Names of clusters of the Kubernetes plugin. */
    readonly names?: readonly string[];
  } = {},
) {
  const { visible = [], hidden = [], held = [], mayList = true } = options;
  const { names = ['edge-1', 'edge-2', 'quite-another'] } = options;
  const shown = new InMemoryCatalogClient({ entities: [...visible] });
  const all = new InMemoryCatalogClient({ entities: [...visible, ...hidden] });
  const getEntities = jest.fn(
    (
      request: Parameters<CatalogService['getEntities']>[0],
      { credentials }: { readonly credentials: unknown },
    ) => (credentials === caller ? shown : all).getEntities(request),
  );
  const authorize = jest.fn(async () => [
    { result: mayList ? AuthorizeResult.ALLOW : AuthorizeResult.DENY },
  ]);
  const list = jest.fn(async (_signal: AbortSignal) => {
    if (options.fails) {
      throw new Error('Not there.');
    }
    return names.map(name => ({ name, authProvider: 'serviceAccount' }));
  });
  const debug = jest.fn();
  const near = new NearClusters({
    auth,
    logger: { debug } as never,
    softwareCatalog: { getEntities } as never,
    permissions: { authorize } as never,
    kubernetesClusters: { list } as never,
    holders: {
      find: async () => new Map(held.map(name => [name, {}])),
    } as never,
  });
  return {
    suggest: (name: string) => near.suggest(name, caller),
    getEntities,
    authorize,
    list,
    debug,
  };
}

describe('NearClusters', () => {
  it('suggests clusters without an entity whose names are like the one that was written', async () => {
    expect(await open().suggest('edge-11')).toEqual(['edge-1', 'edge-2']);
  });

  it('suggests clusters without an entity only to callers who may list clusters', async () => {
    expect(await open({ mayList: false }).suggest('edge-11')).toEqual([]);
  });

  it('suggests other clusters to callers who can read an entity that stands for them', async () => {
    const near = open({
      mayList: false,
      visible: [component('shop', { [edge]: 'edge-2' })],
      hidden: [clusterResource('edge-1')],
    });

    expect(await near.suggest('edge-11')).toEqual(['edge-2']);
  });

  it('does not suggest a cluster whose entity the caller cannot read', async () => {
    const near = open({
      hidden: [clusterResource('edge-1')],
      held: ['edge-2'],
    });

    expect(await near.suggest('edge-11')).toEqual([]);
  });

  it('suggests nothing where the clusters cannot be listed, and logs why', async () => {
    const { suggest, debug } = open({ fails: true });

    expect(await suggest('edge-11')).toEqual([]);
    expect(debug).toHaveBeenCalledWith(
      'No near names were looked for: Not there.',
    );
  });

  it('asks neither catalog nor permissions where no name is near', async () => {
    const { suggest, getEntities, authorize } = open();

    expect(await suggest('warehouse')).toEqual([]);
    expect(getEntities).not.toHaveBeenCalled();
    expect(authorize).not.toHaveBeenCalled();
  });

  it("looks for entities of near clusters with its own credentials and with the caller's", async () => {
    const { suggest, getEntities, authorize, list } = open();
    await suggest('edge-11');

    expect(
      getEntities.mock.calls.map(([request, { credentials }]) => [
        request?.fields,
        JSON.stringify(request?.filter),
        credentials,
      ]),
    ).toEqual(
      [ownCredentials, caller].map(credentials => [
        ['kind', 'metadata', 'spec.type'],
        expect.stringContaining('["edge-1","edge-2"]'),
        credentials,
      ]),
    );
    expect(authorize).toHaveBeenCalledWith(
      [{ permission: kubernetesClustersReadPermission }],
      { credentials: caller },
    );
    expect(list.mock.calls[0][0]).toBeInstanceOf(AbortSignal);
  });

  it('suggests at most three, chosen from the nearest twenty', async () => {
    const names = Array.from({ length: 25 }, (_, i) => `edge-${i + 10}`);
    const suggestFrom = (hidden: number) =>
      open({
        names,
        hidden: names.slice(0, hidden).map(name => clusterResource(name)),
      }).suggest('edge-99');

    expect(await suggestFrom(0)).toEqual(['edge-19', 'edge-29', 'edge-10']);
    expect(await suggestFrom(18)).toEqual(['edge-29', 'edge-28']);
  });
});
