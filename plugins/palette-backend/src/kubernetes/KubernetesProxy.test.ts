import type { AddressInfo } from 'node:net';
import { createServer, type RequestListener, type Server } from 'node:http';
import { mockServices } from '@backstage/backend-test-utils';
import { ReadError } from 'backstage-plugin-palette-common';
import { KubernetesBackend } from './KubernetesBackend';
import { KubernetesProxy } from './KubernetesProxy';

describe('KubernetesProxy', () => {
  let server: Server;
  let backend: KubernetesBackend;
  let answer: RequestListener;

  beforeEach(async () => {
    server = createServer((req, res) => answer(req, res));
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    backend = new KubernetesBackend({
      auth: mockServices.auth({ pluginId: 'palette' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async id => `http://127.0.0.1:${port}/api/${id}`,
      }),
    });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  const request = (
    signal: AbortSignal = AbortSignal.timeout(2_000),
    authProvider = 'serviceAccount',
    isSmall = false,
  ) =>
    KubernetesProxy.forCluster({ name: 'edge 1', authProvider }, backend).fetch(
      {
        path: '/api/v1/pods?limit=500',
        accept: 'application/json',
        isSmall,
        signal,
      },
    );

  it('asks the proxy for the cluster, as this plugin', async () => {
    let received: { url?: string; headers?: object } = {};
    answer = ({ url, headers }, res) => {
      received = { url, headers };
      res.end('{"items":[]}');
    };

    const { status, body } = await request();

    expect(status).toBe(200);
    expect(await new Response(body).json()).toEqual({ items: [] });
    expect(received).toMatchObject({
      url: '/api/kubernetes/proxy/api/v1/pods?limit=500',
      headers: {
        accept: 'application/json',
        'backstage-kubernetes-cluster': 'edge 1',
        authorization: expect.stringContaining('"sub":"plugin:palette"'),
      },
    });
    expect(received.headers).not.toHaveProperty(
      'backstage-kubernetes-authorization',
    );
  });

  it.each([
    ['uncompressed where it is small', true, 'identity'],
    ['compressed where it is large', false, expect.stringContaining('gzip')],
  ])('asks for an answer %s', async (_how, isSmall, expected) => {
    let encoding: unknown;
    answer = ({ headers }, res) => {
      encoding = headers['accept-encoding'];
      res.end('{}');
    };

    await request(undefined, undefined, isSmall);

    expect(encoding).toEqual(expected);
  });

  it('keeps its token from a cluster without credentials', async () => {
    let authorization: unknown;
    answer = ({ headers }, res) => {
      authorization = headers['backstage-kubernetes-authorization'];
      res.end('{}');
    };

    await request(undefined, 'localKubectlProxy');

    expect(authorization).toBe('');
  });

  it("hands on the API server's own errors", async () => {
    answer = (_req, res) =>
      res.writeHead(403).end('{"kind":"Status","code":403}');

    const { status, body } = await request();

    expect(status).toBe(403);
    expect(await new Response(body).json()).toEqual({
      kind: 'Status',
      code: 403,
    });
  });

  it("turns Backstage's errors into a failure of the reading", async () => {
    answer = (_req, res) =>
      res.writeHead(500).end(
        JSON.stringify({
          error: {
            name: 'Error',
            message: "Cluster 'edge 1' request error; caused by Error: x",
            cause: { code: 'ECONNRESET' },
          },
        }),
      );

    await expect(request()).rejects.toMatchObject({
      name: 'ReadError',
      class: 'unreachable',
      message: expect.stringContaining('edge 1 (ECONNRESET)'),
    });
  });

  it('follows no redirect', async () => {
    let requests = 0;
    answer = (_req, res) => {
      requests += 1;
      res.writeHead(302, { Location: '/login' }).end();
    };

    await expect(request()).rejects.toMatchObject({ class: 'invalidResponse' });
    expect(requests).toBe(1);
  });

  it('hands on an error with status 400, the lowest', async () => {
    answer = (_req, res) => res.writeHead(400).end('{"code":400}');

    expect((await request()).status).toBe(400);
  });

  it('says that a redirect is not followed, even one without a body', async () => {
    answer = (_req, res) => res.writeHead(304).end();

    await expect(request()).rejects.toMatchObject({
      message:
        "Cluster edge 1 answered with a redirect (HTTP 304), which is not followed: set the API server's own address in the Kubernetes plugin.",
    });
  });

  it('reads no more of an error than it needs', async () => {
    answer = (_req, res) => {
      res.writeHead(502);
      const write = () => {
        while (!res.destroyed && res.write('x'.repeat(65_536)));
      };
      res.on('drain', write);
      write();
    };

    const { status, body } = await request();

    expect(status).toBe(502);
    expect(await new Response(body).text()).toHaveLength(64 * 1024);
  });

  it('says that the Kubernetes plugin itself does not answer', async () => {
    answer = (req, _res) => req.socket.destroy();

    await expect(request()).rejects.toMatchObject({
      class: 'unreachable',
      message: expect.stringContaining('The Kubernetes plugin of this portal'),
    });
  });

  it("rejects with the signal's reason", async () => {
    answer = () => {};

    await expect(request(AbortSignal.timeout(50))).rejects.toMatchObject({
      name: 'TimeoutError',
    });
  });

  it('rejects with a reason that is not an error', async () => {
    answer = () => {};
    const controller = new AbortController();
    const asked = request(controller.signal);
    controller.abort('shutting down');

    await expect(asked).rejects.toBe('shutting down');
  });

  describe('explains a reading that failed:', () => {
    const outOfTime = new ReadError('timeout', 'Too slow.');
    const explain = async (requests: readonly RequestListener[]) => {
      const proxy = KubernetesProxy.forCluster(
        { name: 'edge-1', authProvider: 'serviceAccount' },
        backend,
      );
      for (const listener of requests) {
        answer = listener;
        const signal = AbortSignal.timeout(200);
        await proxy
          .fetch({ path: '/api/v1/pods', accept: '*/*', signal })
          .then(({ body }) => new Response(body).text())
          .catch(() => {});
      }
      return proxy.explain(outOfTime);
    };
    const whole: RequestListener = (_req, res) => res.end('{"items":[]}');
    const refused: RequestListener = (_req, res) =>
      res.writeHead(403).end('{}');
    const brokenOff: RequestListener = (_req, res) => {
      res.writeHead(200).write('{"items":[');
    };

    it.each([
      ['did not answer', [() => {}]],
      ['did not answer', [whole, refused, () => {}]],
      ['began to answer and did not end', [brokenOff]],
      ['began to answer and did not end', [whole, brokenOff]],
    ])('%s', async (what, requests) => {
      expect(await explain(requests)).toMatchObject({
        name: 'ReadError',
        class: 'timeout',
        message: expect.stringMatching(
          `^Cluster edge-1 ${what} in time: .* broke off.*palette.checks.timeout.$`,
        ),
      });
    });

    it("adds the cluster's name to other errors", () => {
      const proxy = KubernetesProxy.forCluster(
        { name: 'edge-1', authProvider: 'serviceAccount' },
        backend,
      );
      const overloaded = new ReadError('unreachable', 'Later.', {
        retryAfterSeconds: 7,
      });

      expect(proxy.explain(overloaded)).toMatchObject({
        class: 'unreachable',
        message: 'Cluster edge-1: Later.',
        retryAfterSeconds: 7,
      });
    });
  });

  it('leaves an error as it is where it names its cluster, or is not a failed reading', async () => {
    const proxy = KubernetesProxy.forCluster(
      { name: 'e', authProvider: 'serviceAccount' },
      backend,
    );
    answer = (_req, res) => res.writeHead(302).end();
    const error: unknown = await proxy
      .fetch({
        path: '/api/v1/pods',
        accept: '*/*',
        signal: AbortSignal.timeout(2_000),
      })
      .catch(e => e);

    expect(error).toMatchObject({ class: 'invalidResponse' });
    expect(proxy.explain(error)).toBe(error);
    const other = new TypeError('A fault of our own.');
    expect(proxy.explain(other)).toBe(other);
  });

  it.each(['aks', 'google', 'oidc'])(
    'never calls a cluster that needs a user: %s',
    authProvider => {
      expect(() =>
        KubernetesProxy.forCluster({ name: 'edge-1', authProvider }, backend),
      ).toThrow(/only a signed-in user's credentials open/);
    },
  );

  it.each(['edge\r\nX: y', ' edge', 'büro', ''])(
    'refuses a name that a header cannot carry: %j',
    name => {
      expect(() =>
        KubernetesProxy.forCluster(
          { name, authProvider: 'serviceAccount' },
          backend,
        ),
      ).toThrow(
        expect.objectContaining({
          class: 'notSupported',
          message: expect.stringMatching(/an HTTP header cannot carry/),
        }),
      );
    },
  );
});
