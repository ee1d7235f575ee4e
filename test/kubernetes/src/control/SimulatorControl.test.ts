import { SimulatedKubernetesApi } from '../api/SimulatedKubernetesApi';
import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { sendRequest } from '../contract/sendRequest';
import { demoFleet } from '../fleet/demoFleet';
import { SimulatorControl } from './SimulatorControl';

describe('SimulatorControl', () => {
  let api: SimulatedKubernetesApi;
  let control: SimulatorControl;

  beforeEach(async () => {
    const cluster = new SimulatedCluster({ name: 'one', now: new Date() });
    cluster.addNamespace('apps');
    cluster.workloads.add({
      namespace: 'apps',
      name: 'web',
      kind: 'Deployment',
    });
    api = await SimulatedKubernetesApi.start([cluster]);
    control = await SimulatorControl.start(api);
  });

  afterEach(async () => {
    await control.stop();
    await api.stop();
  });

  const post = (body: unknown, cluster = 'one') =>
    sendRequest(`${control.url}/clusters/${cluster}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
  const web = { namespace: 'apps', workload: 'web' };
  const pods = () => api.cluster('one').objects.pods();

  it('lists clusters with their workloads, fault and number of requests', async () => {
    const { body } = await sendRequest(`${control.url}/clusters`);
    expect(body).toEqual({
      items: [
        expect.objectContaining({
          name: 'one',
          url: api.cluster('one').url,
          fault: null,
          requests: 0,
          workloads: [{ namespace: 'apps', name: 'web', kind: 'Deployment' }],
        }),
      ],
    });
  });

  it('breaks, removes, heals and scales a workload', async () => {
    await post({ action: 'break', ...web, condition: { state: 'crashLoop' } });
    expect(pods()[0].status.containerStatuses?.[0].state.waiting?.reason).toBe(
      'CrashLoopBackOff',
    );
    await post({ action: 'remove', ...web });
    expect(pods()).toEqual([]);
    await post({ action: 'heal', ...web });
    expect(pods()[0].status.containerStatuses?.[0].ready).toBe(true);
    await post({ action: 'scale', ...web, replicas: 3 });
    expect(pods()).toHaveLength(3);
  });

  it('sets and clears a fault', async () => {
    const { url } = api.cluster('one');
    await post({ action: 'setFault', fault: { type: 'refused' } });
    await expect(sendRequest(`${url}/version`)).rejects.toThrow('ECONNREFUSED');
    await post({ action: 'clearFault' });
    expect((await sendRequest(`${url}/version`)).status).toBe(200);
  });

  it.each([
    ['an unknown action', { action: 'explode' }, 'action'],
    [
      'an unknown workload',
      { action: 'remove', namespace: 'apps', workload: 'none' },
      'This cluster has no workload apps/none. It has: apps/web',
    ],
  ])('explains its refusal of %s', async (_, request, message) => {
    const { status, body } = await post(request);
    expect(status).toBe(400);
    expect((body as { readonly error: string }).error).toContain(message);
  });

  it('names all clusters in the error for an unknown one', async () => {
    const { body } = await post({ action: 'clearFault' }, 'two');
    expect(body).toEqual({
      error: 'There is no simulated cluster two. There are: one',
    });
  });

  it('begins and ends the stories of the demo', async () => {
    await startDemo();
    const { body } = await sendRequest(`${control.url}/scenarios`);
    const { items } = body as {
      readonly items: readonly { readonly name: string; cluster: string }[];
    };
    expect(items.length).toBeGreaterThan(5);
    for (const { name, cluster } of items) {
      const before = printState(cluster);
      expect(await play('POST', name)).toBe(200);
      expect([name, printState(cluster)]).not.toEqual([name, before]);
      expect(await play('DELETE', name)).toBe(200);
      expect([name, printState(cluster)]).toEqual([name, before]);
    }
  });

  it('names the stories if it does not know one', async () => {
    const { status, body } = await sendRequest(
      `${control.url}/scenarios/unheard-of`,
      { method: 'POST' },
    );
    expect(status).toBe(400);
    expect(body).toEqual({
      error: expect.stringContaining('webhook-goes-missing'),
    });
  });

  async function play(method: string, name: string): Promise<number> {
    const url = `${control.url}/scenarios/${name}`;
    return (await sendRequest(url, { method })).status;
  }

  /** The fault of a cluster, and its workloads with their conditions. */
  function printState(cluster: string): string {
    const { faults, workloads } = api.cluster(cluster);
    const states = workloads
      .list()
      .map(({ name, condition }) => `${name} ${condition?.state ?? ''}`);
    return JSON.stringify([faults.current ?? null, states.sort()]);
  }

  /** Replaces the one cluster by the demo fleet. */
  async function startDemo(): Promise<void> {
    const demo = await SimulatedKubernetesApi.start(
      demoFleet({ now: new Date() }),
    );
    await control.stop();
    await api.stop();
    api = demo;
    control = await SimulatorControl.start(api);
  }
});
