import { request } from 'http';
import { Fault } from '../cluster/ClusterFaults';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { ApiResponse, sendRequest } from '../contract/sendRequest';
import { ServedCluster } from './ServedCluster';

describe('ServedCluster', () => {
  let served: ServedCluster;

  beforeEach(async () => {
    const cluster = new SimulatedCluster({ name: 'one', now: new Date() });
    cluster.addNamespace('apps');
    cluster.workloads.add({
      namespace: 'apps',
      name: 'web',
      kind: 'Deployment',
    });
    served = await ServedCluster.start(cluster);
  });

  afterEach(() => served.stop());

  const get = (path = '/api/v1/pods'): Promise<ApiResponse> =>
    sendRequest(`${served.url}${path}`, {
      headers: { authorization: `Bearer ${served.token}` },
    });

  describe('faults', () => {
    const items = (response: ApiResponse) =>
      (response.body as { readonly items: readonly unknown[] }).items;

    it('refuses connections until healed, then listens on the same port', async () => {
      const { url } = served;
      await served.faults.set({ type: 'refused' });
      await expect(get()).rejects.toThrow('ECONNREFUSED');
      await served.faults.clear();
      expect(served.url).toBe(url);
      expect((await get()).status).toBe(200);
    });

    it.each<Fault>([
      { type: 'slowHeaders', ms: 120 },
      { type: 'slowBody', ms: 120 },
    ])('answers late but in full: $type', async fault => {
      await served.faults.set(fault);
      const began = Date.now();
      expect(items(await get())).toHaveLength(1);
      expect(Date.now() - began).toBeGreaterThanOrEqual(110);
    });

    it('answers 429 with Retry-After', async () => {
      await served.faults.set({ type: 'status', status: 429, retryAfter: 7 });
      const { status, headers, body } = await get();
      expect({ status, retry: headers['retry-after'] }).toEqual({
        status: 429,
        retry: '7',
      });
      expect(body).toMatchObject({ kind: 'Status', reason: 'TooManyRequests' });
    });

    it.each([500, 503] as const)('fails with a Status of %d', async status => {
      await served.faults.set({ type: 'status', status });
      const response = await get();
      expect(response.status).toBe(status);
      expect(response.body).toMatchObject({ kind: 'Status', code: status });
    });

    it('cuts the JSON of a whole answer', async () => {
      await served.faults.set({ type: 'truncatedJson' });
      const { status, body } = await get();
      expect(status).toBe(200);
      expect(body).toMatch(/^\{"kind":"PodList"/);
    });

    it('resets the connection in the middle of the body', async () => {
      await served.faults.set({ type: 'resetMidBody' });
      await expect(get()).rejects.toThrow(/ECONNRESET|aborted/);
    });

    it('redirects the client', async () => {
      await served.faults.set({
        type: 'redirect',
        location: 'https://x.test/',
      });
      const { status, headers } = await get();
      expect([status, headers.location]).toEqual([302, 'https://x.test/']);
    });

    it('answers with HTML instead of JSON', async () => {
      await served.faults.set({ type: 'html' });
      const { status, headers, body } = await get();
      expect([status, headers['content-type']]).toEqual([
        200,
        'text/html; charset=utf-8',
      ]);
      expect(body).toMatch(/^<!doctype html>/);
    });

    it('answers with JSON of another shape', async () => {
      await served.faults.set({ type: 'wrongShape' });
      expect((await get()).body).toEqual({ items: 'not a list' });
    });

    it('streams a list of the requested size', async () => {
      await served.faults.set({ type: 'hugeBody', bytes: 3_000_000 });
      const response = await get();
      expect(response.bytes).toBeGreaterThan(3_000_000);
      expect(items(response).length).toBeGreaterThan(40);
    });

    it('applies a fault to its path and its number of requests only', async () => {
      await served.faults.set(
        { type: 'html' },
        { path: '/api/v1/pods', times: 1 },
      );
      expect((await get('/api/v1/namespaces')).body).toHaveProperty('items');
      expect((await get()).body).toMatch(/^<!doctype/);
      expect((await get()).body).toHaveProperty('items');
    });
  });

  it('records requests without their credentials', async () => {
    await get('/api/v1/pods?limit=5');
    expect(served.requests.all).toEqual([
      expect.objectContaining({
        method: 'GET',
        path: '/api/v1/pods',
        query: { limit: '5' },
        user: 'system:serviceaccount:backstage:palette-reader',
      }),
    ]);
    expect(JSON.stringify(served.requests.all)).not.toContain(served.token);
  });

  it('answers writes with 405', async () => {
    const response = await sendRequest(`${served.url}/api/v1/namespaces`, {
      method: 'POST',
      headers: { authorization: `Bearer ${served.token}` },
      body: '{}',
    });
    expect(response.status).toBe(405);
    expect(response.body).toMatchObject({ reason: 'MethodNotAllowed' });
  });

  it('answers 401 once a token is revoked', async () => {
    served.access.revoke(served.token);
    expect((await get()).status).toBe(401);
  });

  it('denies pods cluster-wide to a token that may not see every namespace', async () => {
    served.access.set({
      token: served.token,
      user: 'narrow',
      denyNamespaces: ['apps'],
    });
    expect((await get()).status).toBe(403);
    expect((await get('/api/v1/namespaces')).status).toBe(200);
    expect((await get('/api/v1/namespaces/apps/pods')).status).toBe(403);
    expect((await get('/api/v1/namespaces/other/pods')).status).toBe(200);
  });

  it('answers 504 to a future resource version', async () => {
    const { status, body } = await get('/api/v1/pods?resourceVersion=99999999');
    expect(status).toBe(504);
    expect(body).toMatchObject({
      details: { causes: [{ reason: 'ResourceVersionTooLarge' }] },
    });
  });

  it('streams present objects, then each change, until the watch times out', async () => {
    const lines = await new Promise<readonly string[]>((resolve, reject) => {
      let text = '';
      request(
        `${served.url}/api/v1/pods?watch=true&timeoutSeconds=1`,
        { agent: false, headers: { authorization: `Bearer ${served.token}` } },
        response => {
          response.on('data', chunk => {
            if (text === '') served.workloads.remove('apps', 'web');
            text += chunk;
          });
          response.on('end', () => resolve(text.trim().split('\n')));
        },
      )
        .on('error', reject)
        .end();
    });
    expect(lines.map(line => JSON.parse(line).type)).toEqual([
      'ADDED',
      'DELETED',
    ]);
  });

  it('sends a 410 event to a watch from before a compaction', async () => {
    served.expireContinueTokens();
    const { body } = await get('/api/v1/pods?watch=true&resourceVersion=1');
    expect(body).toMatchObject({
      type: 'ERROR',
      object: { code: 410, reason: 'Expired' },
    });
  });
});
