import type { PermissionsService } from '@backstage/backend-plugin-api';
import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { InMemoryCatalogClient } from '@backstage/catalog-client/testUtils';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { auth, service, user } from '../__testUtils__/callers';
import { leftToTheCatalog } from '../__testUtils__/decisions';
import { clusterResource, component } from '../__testUtils__/entities';
import { VisibleEntities } from './VisibleEntities';

const anne = user('user:default/anne');
const bert = user('user:default/bert');

function open(
  decision:
    | typeof leftToTheCatalog
    | { result: AuthorizeResult.ALLOW | AuthorizeResult.DENY },
) {
  let nowMs = 0;
  const catalog = new InMemoryCatalogClient({
    entities: [
      clusterResource('edge-1'),
      component('shop', { 'backstage.io/kubernetes-cluster': 'edge-2' }),
      component('other'),
    ],
  });
  const getEntities = jest.fn(
    (
      request: Parameters<CatalogService['getEntities']>[0],
      _options: Parameters<CatalogService['getEntities']>[1],
    ) => catalog.getEntities(request),
  );
  const authorizeConditional = jest.fn(async () => [decision]);
  const visible = new VisibleEntities({
    auth,
    permissions: { authorizeConditional } as unknown as PermissionsService,
    softwareCatalog: { getEntities } as unknown as CatalogService,
    now: () => new Date(nowMs),
  });
  return {
    visible,
    getEntities,
    authorizeConditional,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

describe('VisibleEntities', () => {
  it('asks the software catalog only where its own conditions decide', async () => {
    const all = open({ result: AuthorizeResult.ALLOW });
    const none = open({ result: AuthorizeResult.DENY });

    expect(await all.visible.getVisible(anne)).toBe('all');
    expect(await none.visible.getVisible(anne)).toEqual([]);
    expect(all.getEntities).not.toHaveBeenCalled();
    expect(none.getEntities).not.toHaveBeenCalled();
  });

  it('gives the entities of clusters that the software catalog shows the caller', async () => {
    const { visible, getEntities, authorizeConditional } =
      open(leftToTheCatalog);

    expect(await visible.getVisible(anne)).toEqual([
      'resource:default/edge-1',
      'component:default/shop',
    ]);
    expect(getEntities).toHaveBeenCalledWith(
      {
        filter: [
          {
            'metadata.annotations.backstage.io/kubernetes-cluster':
              CATALOG_FILTER_EXISTS,
          },
          {
            'metadata.annotations.spectrocloud.com/palette-cluster-type':
              CATALOG_FILTER_EXISTS,
          },
          {
            kind: 'Resource',
            'spec.type': ['kubernetes-cluster', 'spectrocloud-cluster'],
          },
        ],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials: anne },
    );
    expect(authorizeConditional).toHaveBeenCalledWith(
      [{ permission: catalogEntityReadPermission }],
      { credentials: anne },
    );
  });

  it('asks nobody for what it knows already', async () => {
    const { visible, getEntities, pass } = open(leftToTheCatalog);
    expect(await visible.getKnown(anne)).toBeUndefined();
    expect(getEntities).not.toHaveBeenCalled();

    const shown = await visible.getVisible(anne);
    expect(await visible.getKnown(anne)).toEqual(shown);
    expect(await visible.getKnown(bert)).toBeUndefined();
    pass(30_000);
    expect(await visible.getKnown(anne)).toBeUndefined();

    const all = open({ result: AuthorizeResult.ALLOW });
    expect(await all.visible.getKnown(anne)).toBe('all');
    const none = open({ result: AuthorizeResult.DENY });
    expect(await none.visible.getKnown(anne)).toEqual([]);
  });

  it('shows everything to a service, which owns no entity', async () => {
    const { visible, getEntities } = open({ result: AuthorizeResult.DENY });

    expect(await visible.getVisible(service('external:export'))).toBe('all');
    expect(getEntities).not.toHaveBeenCalled();
  });

  it('asks once for requests that come together or soon after, and separately for each caller', async () => {
    const { visible, getEntities, pass } = open(leftToTheCatalog);
    await Promise.all([visible.getVisible(anne), visible.getVisible(anne)]);
    pass(29_000);
    await visible.getVisible(anne);
    expect(getEntities).toHaveBeenCalledTimes(1);

    await visible.getVisible(bert);
    expect(getEntities).toHaveBeenCalledTimes(2);
    pass(1_000);
    await visible.getVisible(anne);
    expect(getEntities).toHaveBeenCalledTimes(3);
  });
});
