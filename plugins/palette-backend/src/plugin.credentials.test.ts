import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonValue } from '@backstage/types';
import { clusterResource } from './__testUtils__/entities';
import { listClusters, TestPortal } from './__testUtils__/TestPortal';

describe('credentials', () => {
  let portal: TestPortal;
  let server: Server | undefined;
  afterEach(async () => {
    await portal.stop();
    server?.close();
    server = undefined;
  });

  it('are a failure where the cluster does not know them: unauthorized', async () => {
    portal = await TestPortal.start({
      entities: [clusterResource('payments-vsphere')],
      clusters: fleet =>
        listClusters(fleet).map(cluster => ({
          ...cluster,
          serviceAccountToken: 'expired',
        })),
    });

    const { body, text } = await portal.report('payments-vsphere');

    expect(body.failure.class).toBe('unauthorized');
    expect(text).not.toContain('expired');
  });

  it.each(['oidc', 'google', 'aks'])(
    'of a user are what this provider needs, so the cluster is not asked: %s',
    async authProvider => {
      portal = await TestPortal.start({
        entities: [
          clusterResource('payments-vsphere', {
            'spectrocloud.com/palette-cluster-type': 'tenant',
            'spectrocloud.com/palette-traits': 'infrastructure=vsphere',
            'spectrocloud.com/palette-strictness': 'documented',
          }),
        ],
        clusters: fleet =>
          listClusters(fleet).map(cluster => ({
            ...cluster,
            authProvider,
            oidcTokenProvider: 'okta',
          })),
      });

      const { body } = await portal.report('payments-vsphere');

      expect(body.failure).toMatchObject({
        class: 'notSupported',
        message: expect.stringContaining('signed-in user'),
      });
      expect(body.failure).not.toHaveProperty('retryAt');
      expect(body.browserRead).toEqual({
        authProvider,
        declared: { type: 'tenant', infrastructure: 'vsphere' },
        strictness: 'documented',
      });
      expect((await portal.report('payments-vsphere')).body).toEqual(body);
      expect(portal.fleet.cluster('payments-vsphere').requests.count).toBe(0);
    },
  );

  it('of a user come with the waivers that hold for the cluster, without the names of others', async () => {
    const waiver = (id: string, clusters: JsonValue) => ({
      ...{ id, clusters, component: 'coredns', reason: 'Known.' },
      createdAt: new Date().toISOString(),
      expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
    });
    portal = await TestPortal.start({
      entities: [clusterResource('payments-vsphere')],
      clusters: fleet =>
        listClusters(fleet).map(cluster => ({
          ...cluster,
          authProvider: 'oidc',
          oidcTokenProvider: 'okta',
        })),
      palette: {
        waivers: [
          waiver('ours', { names: ['payments-vsphere', 'shop-eks'] }),
          waiver('theirs', { names: ['shop-eks'] }),
        ],
      },
    });

    const { body } = await portal.report('payments-vsphere');

    expect(body.browserRead.waivers).toMatchObject([
      { id: 'ours', clusters: { names: ['payments-vsphere'] } },
    ]);
    expect(JSON.stringify(body)).not.toContain('shop-eks');
  });

  it.each([
    ['serviceAccount', 'Bearer of-the-cluster'],
    ['localKubectlProxy', ''],
  ])(
    "of Backstage never reach a cluster's API server: %s",
    async (authProvider, authorization) => {
      const received: unknown[] = [];
      server = createServer((req, res) => {
        received.push(req.headers.authorization ?? '');
        res.end('{"items":[]}');
      });
      await new Promise<void>(resolve => server!.listen(0, resolve));
      const { port } = server.address() as AddressInfo;
      portal = await TestPortal.start({
        entities: [clusterResource('listening')],
        clusters: () => [
          {
            name: 'listening',
            url: `http://127.0.0.1:${port}`,
            authProvider,
            serviceAccountToken: 'of-the-cluster',
          },
        ],
      });

      await portal.report('listening').expect(200);

      expect(received.length).toBeGreaterThan(0);
      expect(new Set(received)).toEqual(new Set([authorization]));
    },
  );
});
