import type { Component } from '../../catalog';
import { createPod } from '../../__testUtils__/pods';
import { judge, smallCatalog } from '../../__testUtils__/smallCatalog';
import type { SnapshotPod } from '../../snapshot';
import type { Finding } from '../types';

/** The finding for one component of a cluster, by default Deployment web in the namespace home. */
function find(
  component: Partial<Component>,
  pods: readonly (string | SnapshotPod)[] = [],
  more: Partial<Parameters<typeof judge>[1]> = {},
): Finding {
  return judge(smallCatalog([component]), { pods, ...more }).findings[0];
}
const readRule = (component: Partial<Component>) => find(component).evidence[0];

describe('the evidence of a finding', () => {
  it('begins with the rule', () => {
    expect(readRule({})).toBe('Required on a tenant cluster.');
    expect(readRule({ presence: 'optional', replicas: 3 })).toBe(
      'Optional on a tenant cluster, 3 pods.',
    );
    expect(
      readRule({ oneOf: { group: 'ingress', alternative: 'nginx' } }),
    ).toBe(
      'Required on a tenant cluster: the nginx alternative of its ingress.',
    );
  });

  it('says what the component depends on, and how that was detected', () => {
    const when = { cloud: { values: ['blue'], not: false } };
    const readCondition = (...args: Parameters<typeof find>) =>
      find(...args).evidence[1];

    expect(readCondition({ when }, ['infra/blue-driver'])).toBe(
      'Depends on cloud, which is Blue (detected: Deployment blue-driver in infra).',
    );
    expect(
      readCondition({ when }, ['infra/blue-driver', 'infra/red-driver']),
    ).toBe(
      'Depends on cloud, which is unknown (Blue or Red) (unknown: Blue: Deployment blue-driver in infra, Red: Deployment red-driver in infra).',
    );
    expect(readCondition({ when })).toBe(
      'Depends on cloud, which is unknown (unknown).',
    );
    expect(
      find({ when: { size: { values: ['l'], not: true } } }).evidence,
    ).toHaveLength(2);
  });

  it('names up to three places where the component was looked for', () => {
    const seen = (...alsoIn: string[]) => find({ alsoIn }).evidence[1];

    expect(seen()).toBe('Looked for in home.');
    expect(seen('a', 'b')).toBe('Looked for in home, a, b.');
    expect(seen('a', 'b', 'c', 'd')).toBe(
      'Looked for in home, a, b and 2 more namespaces.',
    );
  });

  it('names up to three places where the component was seen, and how it was identified', () => {
    const pods = [
      createPod('home/web'),
      createPod('home/web', { name: 'web-1' }),
      createPod('a/web', {
        name: 'web-6f8d9b7c5-x2x4k',
        owner: undefined,
        labels: { podTemplateHash: '6f8d9b7c5' },
      }),
      createPod('b/web', { name: 'web-6f8d9b7c5-x2x4k', owner: undefined }),
      createPod('c/web'),
    ];

    expect(find({ alsoIn: ['a', 'b', 'c'] }, pods).evidence).toEqual([
      'Required on a tenant cluster.',
      'Seen as Deployment web in home: 2 pods, identified by its owner reference.',
      'Seen as Deployment web in a: 1 pod, identified by its labels.',
      'Seen as Deployment web in b: 1 pod, identified by its name.',
    ]);
    expect(
      find({ kind: 'StaticPod' }, [
        createPod('home/web', {
          name: 'web-node-1',
          node: 'node-1',
          owner: undefined,
          mirror: true,
        }),
      ]).evidence[1],
    ).toBe(
      'Seen as static pod web in home: 1 pod, identified by its annotations.',
    );
  });
});

describe('near misses of an absent component', () => {
  it('are its namesakes in other namespaces, under all its names', () => {
    expect(
      find({ alsoNamed: ['www'] }, ['other/web', 'else/www', 'home/x'])
        .nearMisses,
    ).toEqual(['Deployment web is in other.', 'Deployment www is in else.']);
  });

  it('are workloads in its place whose names begin alike up to a dash', () => {
    expect(find({}, ['home/web-ui', 'home/website']).nearMisses).toEqual([
      'Deployment web-ui is in home, but is something else.',
    ]);
    expect(
      find({ name: 'web-ui' }, ['home/web', 'home/we']).nearMisses,
    ).toEqual(['Deployment web is in home, but is something else.']);
    expect(find({}, ['other/web-ui']).nearMisses).toEqual([]);
  });

  it('are three at most, of namesakes and of those that begin alike', () => {
    expect(
      find({ alsoNamed: ['www'] }, [
        ...['a', 'b', 'c', 'd'].map(namespace => `${namespace}/web`),
        'a/www',
      ]).nearMisses,
    ).toEqual(['a', 'b', 'c'].map(ns => `Deployment web is in ${ns}.`));
    expect(
      find(
        {},
        ['a', 'b', 'c', 'd'].map(name => `home/web-${name}`),
      ).nearMisses,
    ).toHaveLength(3);
  });

  it('are looked for in the first three places', () => {
    const inThird = find({ alsoIn: ['a', 'b', 'c'] }, ['b/web-ui', 'c/web-x']);

    expect(inThird.nearMisses).toEqual([
      'Deployment web-ui is in b, but is something else.',
    ]);
  });

  it('are not looked for where the component is there', () => {
    expect(find({}, ['home/web', 'home/web-ui', 'a/web']).nearMisses).toEqual(
      [],
    );
  });
});
