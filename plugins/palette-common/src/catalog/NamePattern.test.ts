import fc from 'fast-check';
import { matchesAny, NamePattern } from './NamePattern';

const objectId = '64f1c2ab9d3e7f5510aa42c7';
const uuid = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('NamePattern', () => {
  it.each([
    ['cert-manager', 'cert-manager'],
    ['cluster-<uid>', `cluster-${objectId}`],
    ['cluster-<uid>', `cluster-${uuid}`],
    ['metrics-server-v<version>', 'metrics-server-v0.7.2'],
    ['linstor-satellite.<node>', 'linstor-satellite.ip-10-0-1-2.internal'],
    ['<any>', 'jet'],
    ['cap<any>-controller-manager', 'capx-controller-manager'],
    ['<any>-x-<any>-x-<any>', 'web-6b9f4c5d-x2k4z-x-shop-x-cetus'],
    ['<any>-x-<any>', 'a-x-x-b'],
    ['a<any>b<any>c', 'a-b-b-c'],
  ])('%s matches %s', (pattern, name) =>
    expect(NamePattern.parse(pattern).matches(name)).toBe(true),
  );

  it.each([
    ['cert-manager', 'cert-manager-webhook'],
    ['cert-manager', 'cert-manage'],
    ['cluster-<uid>', 'cluster-'],
    ['cluster-<uid>', 'cluster-autoscaler'],
    ['cluster-<uid>', `xcluster-${objectId}`],
    ['cluster-<uid>', `cluster-${objectId}-x`],
    ['metrics-server-v<version>', 'metrics-server-v'],
    ['metrics-server-v<version>', 'metrics-server-v1-beta'],
    ['linstor-satellite.<node>', 'linstor-satellite.'],
    ['<any>', ''],
    ['cap<any>-controller-manager', 'cap-controller-manager'],
    ['cap<any>-controller-manager', 'capx-controller-manager-2'],
    ['<any>-x-<any>-x-<any>', 'web-x-shop'],
    ['<any>-x-<any>-x-<any>', '-x-shop-x-cetus'],
    ['a<any>b<any>c', 'abbc'],
  ])('%s does not match %s', (pattern, name) =>
    expect(NamePattern.parse(pattern).matches(name)).toBe(false),
  );

  it.each([
    'cluster-<uuid>',
    '<uid>-x',
    'a<',
    'a<uid',
    '<uid><uid>',
    'a<toString>',
    '<any><any>',
    '<any>-<uid>',
    '<uid>-<any>',
  ])('refuses %s', pattern =>
    expect(() => NamePattern.parse(pattern)).toThrow(
      `"${pattern}" must end in one of <uid>, <version>, <node>, or have none`,
    ),
  );

  it('gives the part of a name that the placeholder at the end stands for', () => {
    const pattern = NamePattern.parse('cluster-<uid>');
    expect(pattern.extractVaryingPart(`cluster-${uuid}`)).toBe(uuid);
    expect(pattern.extractVaryingPart('cluster-x')).toBeUndefined();
    expect(NamePattern.parse('jet').extractVaryingPart('jet')).toBeUndefined();
  });

  it('says whether only one name matches', () => {
    expect(NamePattern.parse('jet').isLiteral).toBe(true);
    expect(NamePattern.parse('cluster-<uid>').isLiteral).toBe(false);
  });

  it('reads characters that mean something in a regular expression as they are', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z.*+?^$()[\]|\\-]{1,20}$/), text => {
        expect(NamePattern.parse(text).matches(text)).toBe(true);
        expect(NamePattern.parse(text).matches(`${text}x`)).toBe(false);
      }),
    ));
});

describe('matchesAny', () => {
  it('matches where one pattern does, and never without patterns', () => {
    expect(matchesAny(['a', 'cluster-<uid>'], `cluster-${uuid}`)).toBe(true);
    expect(matchesAny(['a', 'b'], 'c')).toBe(false);
    expect(matchesAny([], 'c')).toBe(false);
  });
});
