import { setTimeout } from 'timers/promises';
import { readList } from './answers';
import { ContractTarget } from './ContractTarget';

/** A list from the API server's cache that matches no pod, since no node has this name. */
const CACHED_PODS =
  '/api/v1/pods?resourceVersion=0&limit=1&fieldSelector=spec.nodeName=-';

/** The contract on resource versions, which say that no pod has changed. */
export function checkVersions(target: ContractTarget) {
  const readVersion = async (path: string) => {
    const { metadata, items } = readList(await target.get(path));
    return { version: metadata.resourceVersion, items };
  };

  describe('resource versions', () => {
    beforeAll(() => target.createNamespace('contract-versions'));

    const createPod = (name: string) =>
      target.createPod({ namespace: 'contract-versions', name });

    const readOtherThan = async (version: string) => {
      for (let attempt = 0; attempt < 50; attempt += 1) {
        const next = await readVersion(CACHED_PODS);
        if (next.version !== version) return next.version;
        // The cache follows etcd a moment later.
        await setTimeout(100);
      }
      return version;
    };

    it('of pods in the cache stay while other objects are written', async () => {
      const before = await readVersion(CACHED_PODS);
      await createPod('first');
      const pods = await readOtherThan(before.version);
      expect(pods).not.toBe(before.version);
      const store = await readVersion('/api/v1/namespaces');
      await target.createNamespace('contract-versions-b');
      expect((await readVersion('/api/v1/namespaces')).version).not.toBe(
        store.version,
      );
      expect(await readVersion(CACHED_PODS)).toEqual({
        version: pods,
        items: [],
      });
    });

    it('of pods in the cache move with each pod', async () => {
      const { version } = await readVersion(CACHED_PODS);
      await createPod('second');
      expect(await readOtherThan(version)).not.toBe(version);
    });
  });
}
