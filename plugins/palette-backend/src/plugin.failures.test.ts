import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { clusterResource } from './__testUtils__/entities';
import { clustersOf, TestPortal } from './__testUtils__/TestPortal';

describe('a cluster that cannot be read', () => {
  let portal: TestPortal;
  afterEach(() => portal.stop());

  const start = async (checks = {}) => {
    portal = await TestPortal.start({
      entities: [clusterResource('payments-vsphere')],
      checks,
    });
    return portal.fleet.cluster('payments-vsphere');
  };

  it.each([
    [{ type: 'status', status: 500 } as const],
    [{ type: 'html' } as const],
    [{ type: 'truncatedJson' } as const],
    [{ type: 'wrongShape' } as const],
    [{ type: 'redirect' } as const],
    [{ type: 'refused' } as const],
  ])('has a failure that shows nothing of its insides: %j', async fault => {
    const cluster = await start();
    await cluster.faults.set(fault);

    const { status, body, text } = await portal.report('payments-vsphere');

    expect(status).toBe(200);
    expect(body.report).toBeUndefined();
    expect(body.failure.class).toMatch(/^(unreachable|invalidResponse)$/);
    expect(body.failure.message).toMatch(/^[A-Z].*\.$/);
    expect(text).not.toMatch(/\\n +at |<html|node_modules/);
    expect(text).not.toContain(cluster.token);
  });

  it('is given up after palette.checks.timeout', async () => {
    const cluster = await start({ timeout: { milliseconds: 300 } });
    await cluster.faults.set({ type: 'slowHeaders', ms: 3_000 });
    const begun = Date.now();

    const { body } = await portal.report('payments-vsphere');

    expect(body.failure.class).toBe('timeout');
    expect(Date.now() - begun).toBeLessThan(2_000);
  });

  it('is given up where its answer breaks off, which the proxy leaves open', async () => {
    const cluster = await start({ timeout: { seconds: 2 } });
    await cluster.faults.set({ type: 'resetMidBody' });

    const { body } = await portal.report('payments-vsphere');

    expect(body.failure).toMatchObject({
      class: 'timeout',
      message: expect.stringMatching(
        /^Cluster payments-vsphere .* in time: its API server .* broke off/,
      ),
    });
  });
});

describe('credentials', () => {
  let portal: TestPortal;
  let server: Server | undefined;
  afterEach(async () => {
    await portal.stop();
    server?.close();
    server = undefined;
  });

  it('that the cluster does not know are a failure: unauthorized', async () => {
    portal = await TestPortal.start({
      entities: [clusterResource('payments-vsphere')],
      clusters: fleet =>
        clustersOf(fleet).map(cluster => ({
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
        entities: [clusterResource('payments-vsphere')],
        clusters: fleet =>
          clustersOf(fleet).map(cluster => ({
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
      expect(portal.fleet.cluster('payments-vsphere').requests.count).toBe(0);
    },
  );

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
