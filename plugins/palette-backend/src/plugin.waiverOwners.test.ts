import { setTimeout } from 'node:timers/promises';
import { createBackendModule } from '@backstage/backend-plugin-api';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import catalogBackend from '@backstage/plugin-catalog-backend';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  isPermission,
} from '@backstage/plugin-permission-common';
import type { PermissionPolicy } from '@backstage/plugin-permission-node';
import {
  paletteWaiverCreatePermission,
  paletteWaiverDeletePermission,
  type NewWaiver,
} from 'backstage-plugin-palette-common';
import request from 'supertest';
import { createHandScheduler } from './__testUtils__/createHandScheduler';
import { createPolicyBackend } from './__testUtils__/createPolicyBackend';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const OURS = 'palette-mgmt';
const THEIRS = 'shop-eks';
const HIDDEN = 'data-vsphere';
const ANNE = 'user:default/anne';
/** Backstage's catalog marks its entities so; see `isEntityOwner`. */
const owned = (name: string, owner: string, labels = {}) => {
  const entity = clusterResource(name, {
    'backstage.io/managed-by-location': 'url:https://example.com/a.yaml',
    'backstage.io/managed-by-origin-location': 'url:https://example.com/a.yaml',
  });
  return {
    ...entity,
    metadata: { ...entity.metadata, labels },
    spec: { ...entity.spec, owner },
  };
};

/** The policy of the documentation, and one that hides clusters. */
const policy: PermissionPolicy = {
  async handle({ permission }, user) {
    if (
      isPermission(permission, paletteWaiverCreatePermission) ||
      isPermission(permission, paletteWaiverDeletePermission)
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({
          claims: user?.info.ownershipEntityRefs ?? [],
        }),
      );
    }
    return isPermission(permission, catalogEntityReadPermission)
      ? createCatalogConditionalDecision(permission, {
          not: catalogConditions.hasLabel({ label: 'hidden' }),
        })
      : { result: AuthorizeResult.ALLOW };
  },
};

describe('waivers with Backstage’s software catalog and its condition isEntityOwner', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  async function start() {
    const { factory: scheduler, run } = createHandScheduler();
    portal = await TestPortal.start({
      config: { permission: { enabled: true } },
      real: [
        catalogBackend,
        provideEntities(),
        mockServices.permissions.factory(),
        createPolicyBackend(policy, { [ANNE]: [ANNE, 'group:default/edge'] }),
      ],
      features: [scheduler],
    });
    const send = (path: string, body?: object) => {
      const url = `/api/palette${path}`;
      const sent = body
        ? request(portal.address).post(url).send(body)
        : request(portal.address).get(url);
      return sent.set('Authorization', mockCredentials.user.header(ANNE));
    };
    for (;;) {
      await run('palette-refresh-inventory');
      const { body } = await send('/clusters');
      if (body.total === 2 || body.items?.length === 2) {
        break;
      }
      await setTimeout(100);
    }
    return {
      waive: (parts: Partial<NewWaiver>) =>
        send('/waivers', {
          component: 'mongo',
          clusters: { names: [OURS] },
          reason: 'The third member comes with the new nodes.',
          expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
          ...parts,
        }),
      end: (id: string) =>
        request(portal.address)
          .delete(`/api/palette/waivers/${id}`)
          .set('Authorization', mockCredentials.user.header(ANNE)),
    };
  }

  it('are for the owners of a cluster alone, and need a reason', async () => {
    const { waive, end } = await start();
    const mine = await waive({});
    const theirs = await waive({ clusters: { names: [THEIRS] } });
    const both = await waive({ clusters: { names: [OURS, THEIRS] } });
    const ofType = await waive({ clusters: { clusterType: 'enterprise' } });
    const all = await waive({ clusters: 'all' });
    const hidden = await waive({ clusters: { names: [HIDDEN] } });
    const none = await waive({ clusters: { names: ['no-such-cluster'] } });
    const unreasoned = await waive({ reason: '' });
    const ended = await end(mine.body.id);

    expect(mine.body).toMatchObject({ author: ANNE, source: 'portal' });
    expect(
      [mine, theirs, both, ofType, all, hidden, none, unreasoned, ended].map(
        ({ status }) => status,
      ),
    ).toEqual([201, 403, 403, 403, 403, 404, 404, 400, 204]);
    expect(theirs.body.error.message).toContain(
      'palette.waiver.create on its entity',
    );
    expect(all.body.error.message).toContain('without a condition');
    expect(unreasoned.body.error.message).toMatch(/reason/);
    // Nothing tells a hidden cluster from one that is not there.
    expect(hidden.body.error.message.replace(HIDDEN, '')).toBe(
      none.body.error.message.replace('no-such-cluster', ''),
    );
  });
});

function provideEntities() {
  return createBackendModule({
    pluginId: 'catalog',
    moduleId: 'test-entities',
    register(env) {
      env.registerInit({
        deps: { catalog: catalogProcessingExtensionPoint },
        async init({ catalog }) {
          catalog.addEntityProvider({
            getProviderName: () => 'test',
            connect: async connection =>
              connection.applyMutation({
                type: 'full',
                entities: [
                  owned(OURS, 'edge'),
                  owned(THEIRS, 'shop'),
                  owned(HIDDEN, 'edge', { hidden: 'yes' }),
                ].map(entity => ({ entity, locationKey: 'test' })),
              }),
          });
        },
      });
    },
  });
}
