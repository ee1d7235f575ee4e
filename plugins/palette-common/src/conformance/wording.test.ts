import {
  capitalized,
  describeWorkload,
  inSentence,
  listed,
  withArticle,
} from './wording';

describe('in a sentence', () => {
  it.each([
    ['Deployment', 'Deployment web'],
    ['CronJob', 'CronJob web'],
    ['StaticPod', 'static pod web'],
    ['Custom', 'workload web'],
    ['Pod', 'pod web'],
  ] as const)('a workload of kind %s is %s', (kind, words) => {
    expect(describeWorkload({ kind, name: 'web' })).toBe(words);
  });

  it('a noun has its article', () => {
    expect(
      ['enterprise cluster', 'Edge cluster', 'tenant cluster', 'big one'].map(
        withArticle,
      ),
    ).toEqual([
      'an enterprise cluster',
      'an Edge cluster',
      'a tenant cluster',
      'a big one',
    ]);
  });

  it('a title begins small, unless it is a name', () => {
    expect(
      ['Control plane', 'Cluster API', 'CNI', 'Proxy'].map(inSentence),
    ).toEqual(['control plane', 'Cluster API', 'CNI', 'proxy']);
  });

  it('the first word begins with a capital', () => {
    expect(capitalized('static pod etcd')).toBe('Static pod etcd');
    expect(capitalized('')).toBe('');
  });

  it('words are listed', () => {
    expect(listed([], 'and')).toBe('');
    expect(listed(['a'], 'and')).toBe('a');
    expect(listed(['a', 'b'], 'or')).toBe('a or b');
    expect(listed(['a', 'b', 'c'], 'and')).toBe('a, b and c');
  });
});
