import { mockCredentials } from '@backstage/backend-test-utils';
import {
  KUBERNETES_CLUSTER_ANNOTATION,
  palettePermissions,
} from 'backstage-plugin-palette-common';
import { clusterResource, component } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const payments = clusterResource('payments-vsphere');

interface Route {
  readonly method: 'get' | 'post';
  readonly path: string;
  readonly body?: object;
  readonly needs: readonly string[];
}

const routes: readonly Route[] = [
  { method: 'get', path: '/catalog', needs: ['palette.catalog.read'] },
  {
    method: 'get',
    path: '/catalog/evaluation',
    needs: ['palette.catalog.read'],
  },
  { method: 'get', path: '/catalog/pcg', needs: ['palette.catalog.read'] },
  {
    method: 'get',
    path: '/catalog/pcg/documented',
    needs: ['palette.catalog.read'],
  },
  {
    method: 'get',
    path: '/entities/resource/default/payments-vsphere/report',
    needs: ['palette.report.read'],
  },
  ...[
    '/clusters',
    '/clusters/export?format=csv',
    '/clusters/payments-vsphere/report',
    '/clusters/payments-vsphere/history',
    '/fleet/summary',
    '/fleet/unregistered',
  ].map(path => ({
    method: 'get' as const,
    path,
    needs: ['palette.report.read'],
  })),
  {
    method: 'post',
    path: '/clusters/payments-vsphere/checks',
    needs: ['palette.check.create', 'palette.report.read'],
  },
  { method: 'get', path: '/waivers', needs: ['palette.waiver.read'] },
  {
    method: 'post',
    path: '/evaluations',
    body: { kind: 'PodList', items: [] },
    needs: ['palette.catalog.read'],
  },
];

describe('permissions', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  it.each(
    routes.flatMap(({ needs, ...route }) =>
      needs.map(permission => ({ ...route, permission })),
    ),
  )(
    '$method $path is refused without $permission, and no cluster is asked',
    async ({ method, path, body: sent, permission }) => {
      portal = await TestPortal.start({
        entities: [payments],
        denied: [permission],
      });

      const { status, body } = await portal[method](path, sent);

      expect(status).toBe(403);
      expect(body.error).toEqual({
        name: 'NotAllowedError',
        message: expect.stringContaining(permission),
      });
      expect(portal.fleet.cluster('payments-vsphere').requests.count).toBe(0);
    },
  );

  it.each(routes)(
    '$method $path needs no other permission',
    async ({ method, path, body, needs }) => {
      portal = await TestPortal.start({
        entities: [payments],
        denied: palettePermissions
          .map(({ name }) => name)
          .filter(name => !needs.includes(name)),
      });

      expect((await portal[method](path, body)).status).toBe(200);
    },
  );

  it('serve nobody without a token', async () => {
    portal = await TestPortal.start();

    const { status } = await portal
      .get('/catalog')
      .set('Authorization', mockCredentials.none.header());

    expect(status).toBe(401);
  });

  it('are known to the permission system', async () => {
    portal = await TestPortal.start();

    const { body } = await portal.get(
      '/.well-known/backstage/permissions/metadata',
    );

    expect(body.permissions.map(({ name }: { name: string }) => name)).toEqual(
      palettePermissions.map(({ name }) => name),
    );
  });
});

describe('an entity that the caller cannot read', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  it('has no report', async () => {
    portal = await TestPortal.start({ hidden: [payments] });

    const { status, body } = await portal.report('payments-vsphere');

    expect(status).toBe(404);
    expect(body.error.name).toBe('NotFoundError');
    expect(portal.fleet.cluster('payments-vsphere').requests.count).toBe(0);
  });

  it('allows no check of its cluster', async () => {
    portal = await TestPortal.start({ hidden: [payments] });

    const { status, body } = await portal.post(
      '/clusters/payments-vsphere/checks',
    );

    expect(status).toBe(404);
    expect(body.error.name).toBe('NotFoundError');
    expect(portal.fleet.cluster('payments-vsphere').requests.count).toBe(0);
  });

  it('leaves checks possible through another entity that the caller can read', async () => {
    portal = await TestPortal.start({
      hidden: [payments],
      entities: [
        component('payments', {
          [KUBERNETES_CLUSTER_ANNOTATION]: 'payments-vsphere',
          'spectrocloud.com/palette-cluster-type': 'auto',
        }),
      ],
    });

    const { status, body } = await portal.post(
      '/clusters/payments-vsphere/checks',
    );

    expect(status).toBe(200);
    expect(body.entityRef).toBe('component:default/payments');
  });

  it('has a cluster whose name is not suggested to a caller who mistypes it', async () => {
    portal = await TestPortal.start({
      hidden: [payments],
      entities: [
        clusterResource('mistyped', {
          [KUBERNETES_CLUSTER_ANNOTATION]: 'payments-vspere',
        }),
      ],
    });

    const { status, text, body } = await portal.report('mistyped');

    expect([status, body.error.problem]).toEqual([404, 'notReported']);
    expect(text).not.toContain('payments-vsphere');
  });

  it('looks the same as an entity that does not exist', async () => {
    portal = await TestPortal.start({ hidden: [payments] });

    const hidden = await portal.post('/clusters/payments-vsphere/checks');
    const absent = await portal.post('/clusters/nothing/checks');

    expect(hidden.body.error.message.replace('payments-vsphere', 'X')).toBe(
      absent.body.error.message.replace('nothing', 'X'),
    );
  });
});
