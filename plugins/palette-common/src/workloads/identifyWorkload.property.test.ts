import fc from 'fast-check';
import { shippedCatalog } from '../__testUtils__/catalog';
import type { SnapshotPod } from '../snapshot';
import { identifyWorkload } from './identifyWorkload';
import { KnownWorkloads } from './KnownWorkloads';

const known = KnownWorkloads.create(shippedCatalog);
const cluster = 'cluster-64f1c2ab9d3e7f5510aa42c7';

describe('any pod', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.stringMatching(/^[-b4vtndk0.]{0,70}$/),
  );
  const pod: fc.Arbitrary<SnapshotPod> = fc.record(
    {
      namespace: fc.oneof(text, fc.constantFrom('kube-system', cluster)),
      name: text,
      phase: fc.constant('Running' as const),
      owner: fc.record({
        kind: fc.constantFrom('ReplicaSet', 'Job', 'Node', 'DaemonSet', 'X'),
        name: text,
      }),
      mirror: fc.boolean(),
      node: text,
      labels: fc.record(
        {
          podTemplateHash: text,
          controllerRevisionHash: text,
          jobName: text,
          statefulSetPodName: text,
        },
        { requiredKeys: [] },
      ),
    },
    { requiredKeys: ['namespace', 'name', 'phase'] },
  );

  it('has one workload, always the same', () =>
    fc.assert(
      fc.property(pod, one => {
        const workload = identifyWorkload(one, known);
        expect(identifyWorkload(one, known)).toEqual(workload);
        expect(workload.namespace).toBe(one.namespace);
        expect(typeof workload.name).toBe('string');
      }),
      { numRuns: 500 },
    ));

  it('has one whose name is short and plain, whatever a cluster says of its owner', () =>
    fc.assert(
      fc.property(
        pod,
        fc.stringMatching(/^[a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?$/),
        fc.string({ maxLength: 400 }),
        (one, name, long) => {
          const { owner, labels } = one;
          for (const said of [
            one,
            { ...one, owner: owner && { ...owner, name: long } },
            { ...one, owner: undefined, labels: { ...labels, jobName: long } },
          ]) {
            expect(identifyWorkload({ ...said, name }, known).name).toMatch(
              /^[-a-z0-9.]{1,253}$/,
            );
          }
        },
      ),
      { numRuns: 500 },
    ));

  it.each([
    ['dashes', '-'.repeat(1_000_000)],
    ['letters', 'a'.repeat(1_000_000)],
    ['a static pod', `etcd-${'n.'.repeat(500_000)}`],
    ['hashes', '4-'.repeat(500_000)],
  ])('has one, with a million characters of %s', (_, name) =>
    expect(
      identifyWorkload(
        { namespace: 'kube-system', name, phase: 'Running' },
        known,
      ).namespace,
    ).toBe('kube-system'),
  );
});
