import fc from 'fast-check';
import {
  isScheduledTime,
  isSuffix,
  isTemplateHash,
  readPodName,
} from './podName';

const SUFFIX = 'bcdfghjklmnpqrstvwxz2456789';
const HASH = '456789bcdf';

describe('the alphabets of name generators', () => {
  it.each(['bcdfg', '24567', 'zxwvt'])('takes %s for a suffix', text =>
    expect(isSuffix(text)).toBe(true),
  );

  it.each(['abcde', 'bcdf', 'bcdfgh', 'bcdf0', 'BCDFG', 'bcdf-', ''])(
    'does not take "%s" for a suffix',
    text => expect(isSuffix(text)).toBe(false),
  );

  it.each(['7c9d8f6b54', '4', 'bcdf'])('takes %s for a template hash', text =>
    expect(isTemplateHash(text)).toBe(true),
  );

  it.each(['7c9d8f6b545', 'manager', '0', '123', ''])(
    'does not take "%s" for a template hash',
    text => expect(isTemplateHash(text)).toBe(false),
  );

  it.each([
    ['28205220', true],
    ['1692313200', true],
    ['1234567', false],
    ['12345678901', false],
    ['2820522a', false],
  ])('takes %s for a scheduled time: %s', (text, expected) =>
    expect(isScheduledTime(text)).toBe(expected),
  );
});

describe('readPodName', () => {
  const likeliest = (name: string) => readPodName(name)[0];

  it.each([
    ['Deployment', 'cert-manager-bcf47cc864-vtndk', 'cert-manager'],
    ['Deployment', 'jet-4-24567', 'jet'],
    ['DaemonSet', 'calico-node-vtndk', 'calico-node'],
    ['StatefulSet', 'mongo-0', 'mongo'],
    ['StatefulSet', 'mongo-120', 'mongo'],
    ['Job', 'indexed-1-vtndk', 'indexed'],
    ['Job', 'indexed--1-vtndk', 'indexed'],
    ['CronJob', 'packsync-28205220-bmzcg', 'packsync'],
    ['CronJob', 'packsync-1692313200-bmzcg', 'packsync'],
  ])('reads a %s from %s', (kind, pod, name) =>
    expect(likeliest(pod)).toEqual({ kind, name }),
  );

  it.each([
    ['a DaemonSet', 'ds-bcdfg-vtndk', 'ds-bcdfg'],
    ['a Job', 'job-with-words-vtndk', 'job-with-words'],
    ['a bare ReplicaSet', 'web-7c9d8f6b545-vtndk', 'web-7c9d8f6b545'],
  ])('keeps the whole base of %s, %s', (_, pod, name) =>
    expect(readPodName(pod)).toContainEqual({ kind: 'DaemonSet', name }),
  );

  it('never reads a dash at the end into a name', () => {
    for (const pod of ['indexed--4-vtndk', 'indexed--9-vtndk']) {
      expect(readPodName(pod)[0]).toEqual({ kind: 'Job', name: 'indexed' });
    }
  });

  describe('names that were cut at 58 characters', () => {
    const cut = (base: string) => `${base.slice(0, 58)}vtndk`;
    const long =
      'capi-kubeadm-control-plane-controller-manager-of-a-long-renamed-one';

    it('returns only the start of the name of a workload', () => {
      expect(readPodName(cut(long))).toEqual([
        { kind: 'DaemonSet', name: long.slice(0, 58), truncated: true },
      ]);
    });

    it('finds the Deployment where the cut went through its template hash', () => {
      const name = 'capi-kubeadm-control-plane-controller-manager-webhook';
      expect(name).toHaveLength(53);
      expect(readPodName(cut(`${name}-b4d7ccd797-`))).toContainEqual({
        kind: 'Deployment',
        name,
      });
    });

    it('finds it where the rest of the hash and the suffix are digits only', () => {
      const name = 'capi-kubeadm-control-plane-controller-manager-webhook';
      expect(readPodName(`${name}-456724567`)).toContainEqual({
        kind: 'Deployment',
        name,
      });
    });

    it('reads nothing of the kind from a shorter or longer name', () => {
      const pod = cut(long);
      expect(readPodName(pod.slice(1))).toEqual([]);
      expect(readPodName(`x${pod}`)).toEqual([]);
    });
  });

  it.each([
    ['empty', ''],
    ['a dash', '-'],
    ['dashes only', '-'.repeat(100_000)],
    ['no dash', 'web'],
    ['no base', '-vtndk'],
    ['a dash at the end', 'web-'],
    ['unicode', 'wéb-ünïcode-💥💥💥💥💥'],
    ['capitals', 'WEB-7C9D8F-VTNDK'],
    ['a word at the end', 'cluster-management-agent'],
  ])('reads nothing from a name that is %s', (_, name) =>
    expect(readPodName(name)).toEqual([]),
  );

  it.each([
    ['dashes', '-'],
    ['letters', 'a'],
    ['hash characters', '4'],
    ['segments', 'b-'],
    ['suffixes', 'bcdfg-'],
    ['unicode', '💥-'],
  ])('returns on a million %s', (_, unit) => {
    const name = unit.repeat(Math.ceil(1_000_000 / unit.length));
    expect(readPodName(`${name}-7c9d8f-vtndk`).length).toBeLessThanOrEqual(4);
    expect(readPodName(name).length).toBeLessThanOrEqual(4);
  });

  const from = (alphabet: string, minLength: number, maxLength: number) =>
    fc
      .array(fc.constantFrom(...alphabet), { minLength, maxLength })
      .map(characters => characters.join(''));
  const workload = fc.stringMatching(/^[a-z]([a-z0-9-]{0,20}[a-z])?$/);

  it('finds every Deployment among its readings', () =>
    fc.assert(
      fc.property(
        workload,
        from(HASH, 1, 10),
        from(SUFFIX, 5, 5),
        (name, hash, suffix) => {
          expect(readPodName(`${name}-${hash}-${suffix}`)).toContainEqual({
            kind: 'Deployment',
            name,
          });
        },
      ),
    ));

  it('gives names that its input starts with, none of them empty, and always the same', () =>
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'grapheme' }), from('-b4vtndk0', 0, 80)),
        pod => {
          const readings = readPodName(pod);
          expect(readPodName(pod)).toEqual(readings);
          for (const { name } of readings) {
            expect(name).not.toBe('');
            expect(pod.startsWith(name)).toBe(true);
          }
        },
      ),
    ));
});

it.each(['bcdfg', '12345', '7', '-bcdfg', '-7'])(
  'reads nothing from a name that has nothing before its last dash: %s',
  name => {
    expect(readPodName(name)).toEqual([]);
  },
);
