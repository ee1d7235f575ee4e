import {
  addArticle,
  capitalize,
  countMore,
  describeWorkload,
  joinWords,
  lowerTitle,
} from './grammar';

describe('grammar', () => {
  it.each([
    ['Deployment', 'Deployment web'],
    ['CronJob', 'CronJob web'],
    ['StaticPod', 'static pod web'],
    ['Custom', 'workload web'],
    ['Pod', 'pod web'],
  ] as const)('describes a workload of kind %s as %s', (kind, words) => {
    expect(describeWorkload({ kind, name: 'web' })).toBe(words);
  });

  it('counts one and several', () => {
    expect([1, 2].map(count => countMore(count, 'pod'))).toEqual([
      '1 more pod',
      '2 more pods',
    ]);
  });

  it('gives a noun its article', () => {
    expect(
      ['enterprise cluster', 'Edge cluster', 'tenant cluster', 'big one'].map(
        addArticle,
      ),
    ).toEqual([
      'an enterprise cluster',
      'an Edge cluster',
      'a tenant cluster',
      'a big one',
    ]);
  });

  it('begins a title with a small letter, unless the title is a name', () => {
    expect(
      ['Control plane', 'Cluster API', 'CNI', 'Proxy'].map(lowerTitle),
    ).toEqual(['control plane', 'Cluster API', 'CNI', 'proxy']);
  });

  it('begins a text with a capital', () => {
    expect(capitalize('static pod etcd')).toBe('Static pod etcd');
    expect(capitalize('')).toBe('');
  });

  it('joins words with commas and one conjunction', () => {
    expect(joinWords([], 'and')).toBe('');
    expect(joinWords(['a'], 'and')).toBe('a');
    expect(joinWords(['a', 'b'], 'or')).toBe('a or b');
    expect(joinWords(['a', 'b', 'c'], 'and')).toBe('a, b and c');
  });
});
