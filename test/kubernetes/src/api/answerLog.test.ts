import { SimulatedCluster } from '../cluster/SimulatedCluster';
import { WorkloadSpec } from '../objects/WorkloadSpec';
import { ClusterApi } from './ClusterApi';
import { ApiAnswer } from './statuses';

const now = new Date('2026-11-28T10:00:00Z');

function ask(workload: Partial<WorkloadSpec>, query = ''): ApiAnswer {
  const cluster = new SimulatedCluster({ name: 'one', now, clock: () => now });
  cluster.addNamespace('apps');
  const [pod] = cluster.workloads.add(
    { namespace: 'apps', name: 'web', kind: 'StatefulSet', ...workload },
    now,
  );
  const path = `/api/v1/namespaces/apps/pods/${pod.metadata.name}/log`;
  return new ClusterApi(cluster).answer({
    method: 'GET',
    url: new URL(`${path}?${query}`, 'http://cluster'),
    headers: { authorization: `Bearer ${cluster.token}` },
  }) as ApiAnswer;
}

describe('logs of a container', () => {
  it('are plain text', () => {
    expect(ask({})).toMatchObject({
      status: 200,
      text: expect.stringMatching(/ INFO starting web .*\n/),
    });
  });

  it('end with why the container ended, if the run before is asked for', () => {
    const condition = { state: 'crashLoop', log: ['FATAL disk full'] } as const;
    const { text } = ask({ condition }, 'previous=true');
    expect(text?.trimEnd()).toMatch(/FATAL disk full$/);
  });

  it('have no run before where there was none', () => {
    expect(ask({}, 'previous=true')).toMatchObject({
      status: 400,
      body: {
        message: 'previous terminated container "web" in pod "web-0" not found',
      },
    });
  });

  it('are not there while the container waits for its first start', () => {
    expect(ask({ condition: { state: 'imagePull' } })).toMatchObject({
      status: 400,
      body: {
        message:
          'container "web" in pod "web-0" is waiting to start: ImagePullBackOff',
      },
    });
  });

  it.each([
    ['tailLines=1', 1],
    ['tailLines=0', 0],
    ['tailLines=500', 5],
  ])('have as many lines as asked for: %s', (query, count) => {
    expect(ask({}, query).text?.split('\n')).toHaveLength(count + 1);
  });

  it('have as many bytes as asked for', () => {
    expect(ask({}, 'limitBytes=10').text).toHaveLength(10);
  });
});
