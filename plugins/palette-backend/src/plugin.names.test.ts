import { PaletteClient } from 'backstage-plugin-palette-common';
import type { Entity } from '@backstage/catalog-model';
import { clusterResource, component } from './__testUtils__/entities';
import { RecordingLogger } from './__testUtils__/RecordingLogger';
import { listClusters, TestPortal } from './__testUtils__/TestPortal';

/** No table gives these back as they were. */
const UNSTORABLE = ['line\r\nX-Injected: yes', 'null\u0000byte'];
const STORABLE = [
  '../secrets',
  '..',
  '../../api/v1/secrets',
  'a/b',
  '%2F',
  '%2e%2e%2fapi%2fv1%2fsecrets',
  'with space',
  'ünïcode-集群',
  '?fieldSelector=x#y',
  '\\..\\',
  'a;b=c',
];
const HOSTILE = [...STORABLE, ...UNSTORABLE];

const READS = ['/api/v1/namespaces', '/api/v1/pods'];

describe('a cluster name', () => {
  const logger = new RecordingLogger();
  let portal: TestPortal;
  /** Lists each name in the Kubernetes plugin, at the address of the one simulated cluster. */
  const toEntity = (name: string): Entity =>
    component(`on-${HOSTILE.indexOf(name)}`, {
      'backstage.io/kubernetes-cluster': name,
      'spectrocloud.com/palette-cluster-type': 'auto',
    });
  const askedPaths = () => [
    ...new Set(
      portal.fleet.clusters.flatMap(({ requests }) =>
        requests.all.map(({ path }) => path),
      ),
    ),
  ];

  beforeAll(async () => {
    portal = await TestPortal.start({
      logger,
      entities: [clusterResource('payments-vsphere'), ...HOSTILE.map(toEntity)],
      clusters: fleet => {
        const [shown, ...others] = listClusters(fleet);
        return [shown, ...others, ...HOSTILE.map(name => ({ ...shown, name }))];
      },
    });
  });
  afterAll(() => portal.stop());
  beforeEach(() => portal.fleet.clusters.forEach(c => c.requests.clear()));

  it.each(STORABLE)(
    'opens nothing but namespaces and pods, through an entity: %j',
    async name => {
      const { status, body, headers } = await portal.report(
        toEntity(name).metadata.name,
        'component',
      );

      expect(status).toBe(200);
      expect(body.report ?? body.failure.class).toBeTruthy();
      expect(headers).not.toHaveProperty('x-injected');
      expect(READS).toEqual(expect.arrayContaining(askedPaths()));
    },
  );

  it.each(UNSTORABLE)(
    'that no table can hold is a problem of set-up, and no cluster is asked: %j',
    async name => {
      const { status, body } = await portal.report(
        toEntity(name).metadata.name,
        'component',
      );

      expect(status).toBe(422);
      expect(body.error.message).toMatch(
        /names a cluster with characters that no name of a cluster can have[^\p{C}]*$/u,
      );
      expect(askedPaths()).toEqual([]);
    },
  );

  it.each(STORABLE)(
    'opens nothing but namespaces and pods, in a path: %j',
    async name => {
      const { status, body, headers } = await portal.post(
        `/clusters/${encodeURIComponent(name)}/checks`,
      );

      expect(status).toBe(200);
      expect(body.clusterName).toBe(name.trim());
      expect(headers).not.toHaveProperty('x-injected');
      expect(READS).toEqual(expect.arrayContaining(askedPaths()));
    },
  );

  it.each(HOSTILE)(
    'that no entity names is not found or refused, and no cluster is asked: %j',
    async name => {
      const { status, body } = await portal.post(
        `/clusters/${encodeURIComponent(`x${name}`)}/checks`,
      );

      const [expected, error] = name.includes('\0')
        ? [400, 'InputError']
        : [404, 'NotFoundError'];
      expect(status).toBe(expected);
      expect(body.error.name).toBe(error);
      expect(body.error.message).toMatch(/^[^\p{C}]*$/u);
      expect(askedPaths()).toEqual([]);
    },
  );

  it.each(HOSTILE)(
    'or entity reference in a body is refused with a typed error: %j',
    async name => {
      const { status, body } = await portal.post(
        '/clusters/payments-vsphere/checks',
        { entityRef: name },
      );

      expect([400, 404]).toContain(status);
      expect(body.error.name).toMatch(/^(InputError|NotFoundError)$/);
      expect(body.error.message).toMatch(/^[^\p{C}]*$/u);
      expect(askedPaths()).toEqual([]);
    },
  );

  it.each(HOSTILE)(
    'in the reference of an entity leads to no entity: %j',
    async name => {
      const part = encodeURIComponent(name);
      for (const path of [
        `/entities/${part}/default/payments-vsphere/report`,
        `/entities/resource/${part}/payments-vsphere/report`,
        `/entities/resource/default/${part}/report`,
      ]) {
        const { status, body } = await portal.get(path);
        expect([400, 404]).toContain(status);
        expect(body.error.name).toMatch(/^(InputError|NotFoundError)$/);
        expect(body.error.message).toMatch(/^[^\p{C}]*$/u);
      }
      expect(askedPaths()).toEqual([]);
    },
  );

  it('adds no line to the log', () => {
    expect(logger.text).not.toMatch(/^X-Injected/m);
  });

  it.each([
    '/clusters/payments-vsphere/checks/../../../kubernetes/proxy/api/v1/secrets',
    '/clusters/payments-vsphere/proxy/api/v1/secrets',
    '/proxy/api/v1/secrets',
    '/entities/resource/default/payments-vsphere/report/api/v1/secrets',
  ])('cannot carry a further path to the cluster: %s', async path => {
    for (const { status } of [
      await portal.get(path),
      await portal.post(path),
    ]) {
      expect(status).toBeGreaterThanOrEqual(400);
    }
    expect(askedPaths()).toEqual([]);
  });
});

describe('PaletteClient', () => {
  const ask = async (name: string) => {
    const urls: URL[] = [];
    const client = new PaletteClient({
      discoveryApi: { getBaseUrl: async () => 'http://portal/api/palette' },
      fetchApi: {
        fetch: async url => {
          urls.push(new URL(String(url)));
          return Response.json({});
        },
      },
    });
    const asked = await Promise.allSettled([
      client.checkCluster(name),
      client.getEntityReport({ kind: name, namespace: name, name }),
    ]);
    return {
      refused: asked.filter(({ status }) => status === 'rejected').length,
      paths: urls.map(({ pathname, search }) => pathname + search),
    };
  };

  it.each(HOSTILE.filter(name => name !== '..'))(
    'asks for one resource of one cluster: %j',
    async name => {
      const encoded = encodeURIComponent(name);

      expect(await ask(name)).toEqual({
        refused: 0,
        paths: [
          `/api/palette/clusters/${encoded}/checks`,
          `/api/palette/entities/${encoded}/${encoded}/${encoded}/report`,
        ],
      });
    },
  );

  it.each(['..', '.', ''])('sends no request for the name %j', async name => {
    expect(await ask(name)).toEqual({ refused: 2, paths: [] });
  });
});
