import fc from 'fast-check';
import { NamePattern } from '../catalog/NamePattern';
import { shippedCatalog } from '../__testUtils__/catalog';
import { listNamespacesOfInterest } from './listNamespacesOfInterest';
import { buildListPath, planReading } from './planReading';

const ofInterest = ['kube-system', 'cluster-<uid>'].map(NamePattern.parse);
const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';
const query = { timeoutSeconds: '10' };

const readSelector = (path: string) =>
  new URL(path, 'http://localhost').searchParams.get('fieldSelector');

describe('buildListPath', () => {
  it('encodes only what a query cannot contain, because the length counts', () => {
    const fieldSelector = 'metadata.namespace!=a,metadata.namespace!=b';
    expect(
      buildListPath('pods', { fieldSelector, continue: 'a+b/c=&d e%21' }),
    ).toBe(
      `/api/v1/pods?fieldSelector=${fieldSelector}&continue=a%2Bb%2Fc=%26d+e%2521`,
    );
  });

  it('writes a path that every parser reads back unchanged', () =>
    fc.assert(
      fc.property(fc.string(), fc.string(), (fieldSelector, token) => {
        const { searchParams } = new URL(
          buildListPath('pods', { fieldSelector, continue: token }),
          'http://localhost',
        );
        expect(Object.fromEntries(searchParams)).toEqual({
          fieldSelector,
          continue: token,
        });
      }),
    ));
});

describe('planReading', () => {
  const excluding = (namespaces: readonly string[]) => {
    const plan = planReading(namespaces, ofInterest, query);
    return plan.kind === 'excluding' ? plan.path : undefined;
  };

  it('excludes exactly the namespaces in which nothing of interest can be, in order', () => {
    const path = excluding(['web', 'kube-system', own, 'cluster-api', 'apps']);
    expect(readSelector(path ?? '')).toBe(
      'metadata.namespace!=apps,metadata.namespace!=cluster-api,metadata.namespace!=web',
    );
  });

  it('asks for everything where nothing can be excluded', () => {
    expect(excluding(['kube-system', own])).toBe(
      '/api/v1/pods?timeoutSeconds=10',
    );
    expect(excluding([])).toBe('/api/v1/pods?timeoutSeconds=10');
  });

  it('plans the same whatever the order of namespaces', () =>
    expect(excluding(['b', 'a', 'kube-system'])).toBe(
      excluding(['kube-system', 'a', 'b']),
    ));

  it('takes twice the work where namespaces and the names of interest are twice as many', () => {
    const countWork = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `team-${i}`);
      const wanted = [...names, 'cluster-<uid>'].map(NamePattern.parse);
      const matches = jest.spyOn(NamePattern.prototype, 'matches');
      expect(planReading(names, wanted, query).kind).toBe('excluding');
      const { length } = matches.mock.calls;
      matches.mockRestore();
      return length;
    };
    expect(countWork(400)).toBeLessThanOrEqual(2 * countWork(200));
  });

  it('reads namespace by namespace where the address would be longer than 7,500 bytes', () => {
    const names = (count: number) =>
      Array.from({ length: count }, (_, i) => `team-${1_000 + i}-production`);
    const fits = excluding(names(180));
    expect(fits?.length).toBeLessThanOrEqual(7_500);
    expect(
      planReading([...names(250), own, 'kube-system'], ofInterest, query),
    ).toEqual({ kind: 'perNamespace', namespaces: [own, 'kube-system'] });
  });

  it('excludes namespaces up to an address of exactly 7,500 bytes', () => {
    const names = Array.from({ length: 100 }, (_, i) => `team-${1_000 + i}`);
    const free = 7_500 - (excluding(names)?.length ?? 0);
    const filler = 'x'.repeat(free - ',metadata.namespace!='.length);

    expect(excluding([...names, filler])).toHaveLength(7_500);
    expect(excluding([...names, `${filler}x`])).toBeUndefined();
  });
});

describe('listNamespacesOfInterest', () => {
  const patterns = listNamespacesOfInterest(shippedCatalog).map(p => p.pattern);

  it('holds the namespaces of components, companions and traits, each once', () => {
    expect(patterns).toEqual(
      expect.arrayContaining([
        'cluster-<uid>',
        'hubble-system',
        'kube-system',
        'ingress-traefik',
      ]),
    );
    expect(new Set(patterns).size).toBe(patterns.length);
  });

  it('holds no namespace of applications', () =>
    expect(patterns).not.toContain('default'));
});
