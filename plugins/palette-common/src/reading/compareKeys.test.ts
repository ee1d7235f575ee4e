import { compareNamespaces, comparePods } from './compareKeys';

describe('the order of an API server', () => {
  it('has a namespace behind those that go on with a dash', () => {
    expect(['a', 'b', 'a-b', 'ab'].sort(compareNamespaces)).toEqual([
      'a-b',
      'a',
      'ab',
      'b',
    ]);
    expect(compareNamespaces('a', 'a')).toBe(0);
  });

  it('has pods by namespace, then by name', () => {
    const pods = ['a/y', 'b/x', 'a-b/z', 'a/x'].map(key => {
      const [namespace, name] = key.split('/');
      return { namespace, name };
    });
    expect(
      [...pods].sort(comparePods).map(p => `${p.namespace}/${p.name}`),
    ).toEqual(['a-b/z', 'a/x', 'a/y', 'b/x']);
    expect(comparePods(pods[0], { ...pods[0] })).toBe(0);
  });
});
