import { readList, readNames, matchStatus } from './answers';
import { ContractTarget } from './ContractTarget';

const LABELS = { 'kubernetes.io/metadata.name': 'contract-select' };

const PODS = '/api/v1/namespaces/contract-select/pods';

/** The contract on `fieldSelector`, `labelSelector` and representations. */
export function checkSelectors(target: ContractTarget) {
  const selected = async (parameter: string, value: string, path = PODS) =>
    readNames(
      await target.get(`${path}?${parameter}=${encodeURIComponent(value)}`),
    );

  describe('selectors', () => {
    beforeAll(async () => {
      await target.createNamespace('contract-select');
      await target.createNamespace('contract-select-other');
      const namespace = 'contract-select';
      await target.createPod({
        namespace,
        name: 'web',
        labels: { app: 'web', tier: 'front' },
        phase: 'Running',
        nodeName: 'node-1',
      });
      await target.createPod({
        namespace,
        name: 'job',
        labels: { app: 'job' },
        phase: 'Succeeded',
        nodeName: 'node-2',
      });
      await target.createPod({ namespace, name: 'waiting' });
      await target.createPod({
        namespace: 'contract-select-other',
        name: 'elsewhere',
      });
    });

    it.each([
      ['metadata.name=web', ['web']],
      ['metadata.name==web', ['web']],
      ['metadata.name!=web', ['job', 'waiting']],
      ['status.phase=Succeeded', ['job']],
      ['status.phase!=Succeeded,status.phase!=Pending', ['web']],
      ['spec.nodeName=node-1', ['web']],
      ['spec.nodeName=', ['waiting']],
      ['metadata.namespace!=contract-select', []],
    ])('select by fields: %s', async (selector, expected) => {
      expect(await selected('fieldSelector', selector)).toEqual(expected);
    });

    it('leave out hundreds of excluded namespaces', async () => {
      const excluded = [
        ...Array.from({ length: 150 }, (_, index) => `application-${index}`),
        'contract-select-other',
      ];
      const selector = excluded
        .map(namespace => `metadata.namespace!=${namespace}`)
        .join(',');
      const left = await selected('fieldSelector', selector, '/api/v1/pods');
      expect(left).toEqual(expect.arrayContaining(['web', 'job', 'waiting']));
      expect(left).not.toContain('elsewhere');
    });

    it.each([
      ['app=web', ['web']],
      ['app!=web', ['job', 'waiting']],
      ['app in (web,job)', ['job', 'web']],
      ['app notin (web)', ['job', 'waiting']],
      ['tier', ['web']],
      ['!app', ['waiting']],
    ])('select by labels: %s', async (selector, expected) => {
      expect(await selected('labelSelector', selector)).toEqual(expected);
    });

    it.each(['spec.containers=web', 'no selector at all'])(
      'answer 400 to %s',
      async selector => {
        const response = await target.get(
          `${PODS}?fieldSelector=${encodeURIComponent(selector)}`,
        );
        expect(response.status).toBe(400);
        expect(response.body).toEqual(matchStatus(400, 'BadRequest'));
      },
    );

    it('find a namespace by its name and by its phase', async () => {
      const path = '/api/v1/namespaces';
      const name = 'contract-select';
      expect(
        await selected('fieldSelector', `metadata.name=${name}`, path),
      ).toEqual([name]);
      expect(
        await selected('fieldSelector', 'status.phase=Active', path),
      ).toContain(name);
    });
  });

  describe('representations', () => {
    const as = (kind: string) => ({
      accept: `application/json;as=${kind};g=meta.k8s.io;v=v1`,
    });

    it('have metadata alone in a PartialObjectMetadataList', async () => {
      const response = await target.get(
        '/api/v1/namespaces',
        'reader',
        as('PartialObjectMetadataList'),
      );
      const list = readList(response);
      expect(list).toMatchObject({
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
      });
      const own = list.items.find(
        item => item.metadata.name === 'contract-select',
      );
      const { body: version } = await target.get('/version', 'reader');
      const { minor } = version as { readonly minor: string };
      expect(own).toMatchObject({
        kind: 'PartialObjectMetadata',
        // Kubernetes labels namespaces with their names since 1.21.
        metadata: parseInt(minor, 10) >= 21 ? { labels: LABELS } : {},
      });
      expect(own).not.toHaveProperty('spec');
      expect(own).not.toHaveProperty('status');
    });

    it('answer 406 to an unknown media type', async () => {
      const accept = { accept: 'text/html' };
      const response = await target.get(PODS, 'reader', accept);
      expect(response.status).toBe(406);
      expect(response.body).toEqual(matchStatus(406, 'NotAcceptable'));
    });
  });
}
