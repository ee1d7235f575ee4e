import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { ApiResponse, sendRequest } from '../contract/sendRequest';
import { KeptAnswers } from './KeptAnswers';
import { ServedCluster } from './ServedCluster';

describe('KeptAnswers', () => {
  let cluster: SimulatedCluster;
  let ports: readonly ServedCluster[];

  beforeEach(async () => {
    cluster = new SimulatedCluster({ name: 'one', now: new Date() });
    cluster.addNamespace('apps');
    cluster.workloads.add({
      namespace: 'apps',
      name: 'web',
      kind: 'Deployment',
      replicas: 60,
    });
    const keptAnswers = new KeptAnswers();
    ports = await Promise.all(
      [0, 1].map(() => ServedCluster.start(cluster, { keptAnswers })),
    );
  });

  afterEach(() => Promise.all(ports.map(port => port.stop())));

  const get = (
    port: number,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<ApiResponse> =>
    sendRequest(`${ports[port].url}/api/v1/pods`, {
      headers: { authorization: `Bearer ${cluster.token}`, ...headers },
    });

  it('sends the same answer with and without kept answers, on every port', async () => {
    const plain = await ServedCluster.start(cluster);
    const { body } = await sendRequest(`${plain.url}/api/v1/pods`, {
      headers: { authorization: `Bearer ${cluster.token}` },
    });
    await plain.stop();
    for (const port of [0, 0, 1]) {
      expect((await get(port)).body).toEqual(body);
    }
  });

  it('sends another answer once the cluster has changed', async () => {
    const { body } = await get(0);
    cluster.workloads.scale('apps', 'web', 59);
    expect((await get(0)).body).not.toEqual(body);
  });

  it('keeps answers apart by credential and encoding', async () => {
    await get(0);
    expect((await get(0, { authorization: 'Bearer wrong' })).status).toBe(401);
    const compressed = await get(0, { 'accept-encoding': 'gzip' });
    expect(compressed.headers['content-encoding']).toBe('gzip');
    expect((await get(0)).headers['content-encoding']).toBeUndefined();
  });

  it('does not hide a fault', async () => {
    await get(0);
    await cluster.faults.set({ type: 'status', status: 503 });
    expect((await get(0)).status).toBe(503);
  });

  it('counts the bytes that each port sent', async () => {
    const before = ports[0].bytesSent;
    await get(0);
    const sent = ports[0].bytesSent - before;
    await get(0);
    expect(sent).toBeGreaterThan(60 * 1_000);
    expect(ports[0].bytesSent - before - sent).toBe(sent);
    expect(ports[1].bytesSent).toBe(0);
  });
});
