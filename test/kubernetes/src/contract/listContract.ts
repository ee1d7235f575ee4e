import { readList, readNames, matchStatus } from './answers';
import { ContractTarget } from './ContractTarget';

const PODS = '/api/v1/namespaces/contract-pages/pods';

/** The contract on lists: order, pages, and expired pages. */
export function checkLists(target: ContractTarget) {
  describe('lists', () => {
    beforeAll(async () => {
      await target.createNamespace('contract-pages');
      await target.createNamespace('contract-pages-b');
      for (const name of ['pod-c', 'pod-a', 'pod-e', 'pod-b', 'pod-d']) {
        await target.createPod({ namespace: 'contract-pages', name });
      }
      await target.createPod({ namespace: 'contract-pages-b', name: 'pod-z' });
    });

    it('have a kind, but their items have neither kind nor apiVersion', async () => {
      const list = readList(await target.get(PODS));
      expect(list).toMatchObject({ kind: 'PodList', apiVersion: 'v1' });
      expect(list.metadata.resourceVersion).toMatch(/^[1-9]\d*$/);
      expect(list.items[0]).not.toHaveProperty('kind');
      expect(list.items[0]).not.toHaveProperty('apiVersion');
    });

    it('come in the order of their keys, with a dash before a slash', async () => {
      const response = await target.get('/api/v1/pods');
      const keys = readList(response)
        .items.map(({ metadata }) => `${metadata.namespace}/${metadata.name}`)
        .filter(key => key.startsWith('contract-pages'));
      expect(keys).toEqual([
        'contract-pages-b/pod-z',
        'contract-pages/pod-a',
        'contract-pages/pod-b',
        'contract-pages/pod-c',
        'contract-pages/pod-d',
        'contract-pages/pod-e',
      ]);
    });

    it('are empty for a namespace that does not exist', async () => {
      const response = await target.get('/api/v1/namespaces/nowhere/pods');
      expect(readNames(response)).toEqual([]);
    });

    it('come in pages of one state, which say how many items are left', async () => {
      const first = readList(await target.get(`${PODS}?limit=2`));
      expect(first.items.map(item => item.metadata.name)).toEqual([
        'pod-a',
        'pod-b',
      ]);
      expect(first.metadata.remainingItemCount).toBe(3);
      await target.createPod({ namespace: 'contract-pages', name: 'pod-bb' });
      const token = encodeURIComponent(first.metadata.continue ?? '');
      const second = readList(
        await target.get(`${PODS}?limit=2&continue=${token}`),
      );
      expect(second.items.map(item => item.metadata.name)).toEqual([
        'pod-c',
        'pod-d',
      ]);
      expect(second.metadata.resourceVersion).toBe(
        first.metadata.resourceVersion,
      );
      const next = encodeURIComponent(second.metadata.continue ?? '');
      const third = readList(
        await target.get(`${PODS}?limit=2&continue=${next}`),
      );
      expect(third.items.map(item => item.metadata.name)).toEqual(['pod-e']);
      expect(third.metadata.continue ?? '').toBe('');
    });

    it('do not say how many items are left if there is a selector', async () => {
      const { metadata } = readList(
        await target.get(`${PODS}?limit=1&fieldSelector=metadata.name!=pod-a`),
      );
      expect(metadata.continue).toBeTruthy();
      expect(metadata).not.toHaveProperty('remainingItemCount');
    });

    it('answer 410 to an expired page, and offer to continue with the present list', async () => {
      const first = readList(await target.get(`${PODS}?limit=2`));
      const old = await target.expire(first.metadata.continue ?? '');
      const gone = await target.get(
        `${PODS}?limit=2&continue=${encodeURIComponent(old)}`,
      );
      expect(gone.status).toBe(410);
      expect(gone.body).toEqual(
        matchStatus(
          410,
          'Expired',
          expect.stringContaining('continue parameter is too old'),
        ),
      );
      const { metadata } = gone.body as {
        readonly metadata: { readonly continue: string };
      };
      const rest = await target.get(
        `${PODS}?continue=${encodeURIComponent(metadata.continue)}`,
      );
      expect(readNames(rest)).toContain('pod-e');
      expect(readNames(rest)).not.toContain('pod-a');
    });

    it('answer 400 to an invalid continue token', async () => {
      const response = await target.get(`${PODS}?limit=2&continue=nonsense`);
      expect(response.status).toBe(400);
      expect(response.body).toEqual(matchStatus(400, 'BadRequest'));
    });

    it('raise their resource version with each change', async () => {
      const before = readList(await target.get(PODS)).metadata.resourceVersion;
      await target.createPod({ namespace: 'contract-pages', name: 'pod-f' });
      const after = readList(await target.get(PODS)).metadata.resourceVersion;
      expect(Number(after)).toBeGreaterThan(Number(before));
    });

    it('are compressed from 128 KiB on if the client accepts gzip', async () => {
      await target.createNamespace('contract-large');
      const annotations = { padding: 'x'.repeat(8 * 1024) };
      for (let index = 0; index < 20; index += 1) {
        const name = `large-${index}`;
        await target.createPod({
          namespace: 'contract-large',
          name,
          annotations,
        });
      }
      const path = '/api/v1/namespaces/contract-large/pods';
      const gzip = { 'accept-encoding': 'gzip' };
      const zipped = await target.get(path, 'reader', gzip);
      const plain = await target.get(path);
      expect(zipped.headers['content-encoding']).toBe('gzip');
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.bytes).toBeGreaterThan(128 * 1024);
      expect(zipped.bytes).toBeLessThan(plain.bytes / 2);
      expect(readList(zipped).items).toEqual(readList(plain).items);
      const small = await target.get(`${path}?limit=1`, 'reader', gzip);
      expect(small.headers['content-encoding']).toBeUndefined();
    });
  });
}
