import { KubernetesClusters } from './KubernetesClusters';
import type { KubernetesBackend } from './KubernetesBackend';

const never = new AbortController().signal;

describe('KubernetesClusters', () => {
  let names: string[];
  let requests: number;
  let answer: () => Promise<void>;

  const open = (options?: { readonly recentMs: number }) => {
    names = ['edge-1', 'edge-2'];
    requests = 0;
    answer = async () => {};
    const get: KubernetesBackend['get'] = async () => {
      requests += 1;
      await answer();
      const items = names.map(name => ({ name, authProvider: 'aws' }));
      return new Response(JSON.stringify({ items }));
    };
    return new KubernetesClusters({ get } as KubernetesBackend, options);
  };

  it('lists the clusters once for checks that follow each other closely', async () => {
    const clusters = open();

    expect(await clusters.get('edge-1', never)).toEqual({
      name: 'edge-1',
      authProvider: 'aws',
    });
    await clusters.get('edge-2', never);

    expect(requests).toBe(1);
  });

  it('finds a new cluster at once', async () => {
    const clusters = open();
    await clusters.get('edge-1', never);
    names.push('edge-3');

    expect(await clusters.get('edge-3', never)).toMatchObject({
      name: 'edge-3',
    });
  });

  it('says that a cluster is not reported only of a list that was made for it', async () => {
    const clusters = open({ recentMs: 0 });
    await clusters.get('edge-1', never);
    names = [];

    await expect(clusters.get('edge-1', never)).rejects.toMatchObject({
      problem: 'notReported',
    });
    expect(requests).toBe(2);
  });

  it('takes the first of two clusters with one name, as the Kubernetes plugin does', async () => {
    const items = ['aws', 'google'].map(authProvider => ({
      name: 'edge-1',
      authProvider,
    }));
    const clusters = new KubernetesClusters({
      get: async () => new Response(JSON.stringify({ items })),
    } as unknown as KubernetesBackend);

    expect(await clusters.get('edge-1', never)).toMatchObject({
      authProvider: 'aws',
    });
  });

  it('does not remember a list that failed', async () => {
    const clusters = open();
    answer = () => Promise.reject(new Error('It does not answer.'));
    await expect(clusters.get('edge-1', never)).rejects.toThrow();
    answer = async () => {};

    expect(await clusters.get('edge-1', never)).toMatchObject({
      name: 'edge-1',
    });
  });
});
