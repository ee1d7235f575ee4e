import { NamePattern } from '../catalog';
import type { SnapshotPod } from '../snapshot';
import type { ListReader } from './ListReader';
import { PodsLook } from './PodsLook';

/** Two pods in each of some namespaces. The second is on the node of the first of the next namespace. */
function makeChain(count: number, ready: boolean) {
  const reads = { ofNodes: 0 };
  const pods = Array.from({ length: 2 * count }, (_, index): SnapshotPod => {
    const at = Math.floor(index / 2);
    return {
      namespace: `shop-${1_000 + at}`,
      name: `${index % 2 === 0 ? 'a' : 'b'}-${1_000 + at}`,
      phase: 'Running',
      ready,
      containersReady: 1,
      containersTotal: 1,
      restarts: 0,
      get node() {
        reads.ofNodes++;
        return `node-${at + (index % 2)}`;
      },
    };
  });
  return { pods, reads };
}

/** Looks at a chain of which every node was lost, though only the first pod's row shows something. */
async function lookAtLost(count: number) {
  const kept = makeChain(count, true);
  const lost = makeChain(count, false);
  const asked: string[] = [];
  const lists: Pick<ListReader, 'list' | 'listRows'> = {
    listRows: async () => ({
      rows: kept.pods.map(({ name }, index) => ({
        name,
        ready: '1/1',
        status: index === 0 ? 'Terminating' : 'Running',
        restarts: '0',
        age: '3d',
      })),
    }),
    list: async <T>(path: string) => {
      asked.push(path);
      const items = lost.pods.filter(pod =>
        path.includes(`/${pod.namespace}/`),
      );
      return {
        items: items as readonly unknown[] as readonly T[],
        oversized: { namespaces: new Set<string>(), somewhere: false },
      };
    },
  };
  const names = [...new Set(kept.pods.map(({ namespace }) => namespace))];
  const looked = await new PodsLook({
    lists: lists as ListReader,
    ofInterest: names.map(NamePattern.parse),
    query: {},
    measureSinceMs: () => 60_000,
  }).look(kept.pods, names);
  return { looked, asked, names, reads: kept.reads.ofNodes };
}

describe('PodsLook', () => {
  it('follows lost nodes from namespace to namespace', async () => {
    const { looked, asked, names } = await lookAtLost(10);
    expect(asked).toEqual(
      names.map(name => `/api/v1/namespaces/${name}/pods?`),
    );
    expect(looked).toMatchObject({ isWhole: true, isSame: false });
    expect(looked?.pods).toHaveLength(20);
    expect(looked?.pods.every(({ ready }) => ready === false)).toBe(true);
  });

  it('does twice the work for twice the namespaces', async () => {
    const [once, twice] = [await lookAtLost(100), await lookAtLost(200)];
    expect(twice.asked).toHaveLength(200);
    expect(twice.reads).toBeLessThanOrEqual(2.1 * once.reads);
  });
});
