import { makeFinding, virtualCluster } from '../__testUtils__/findings';
import { makeReport } from '../__testUtils__/reports';
import {
  toFindingKey,
  toFindingSearch,
  toNamespaceSearch,
} from '../links/tabSearch';
import { matches } from './findingFilter';
import {
  findNamespace,
  initialState,
  readFindingsState,
  resolveFilter,
  writeFindingsState,
} from './findingsState';

const read = (query: string) => readFindingsState(new URLSearchParams(query));

describe('the state of findings in the URL', () => {
  it('is read as it was written, and keeps other parameters', () => {
    const state = {
      filter: {
        view: 'problems',
        text: 'a & b',
        namespace: 'kube-system',
        state: 'missing',
      },
      open: ['kube-system/proxy', 'shop/web'],
    } as const;
    const written = writeFindingsState(state, new URLSearchParams('tab=1'));
    expect(written.get('tab')).toBe('1');
    expect(readFindingsState(written)).toEqual(state);
  });

  it.each(['all', 'problems', 'notApplicable'] as const)(
    'has the chosen view %s, also where a report would choose it',
    view => {
      const state = {
        ...initialState,
        filter: { ...initialState.filter, view },
      };
      const written = writeFindingsState(state, new URLSearchParams());
      expect(written.toString()).toBe(`view=${view}`);
      expect(readFindingsState(written)).toEqual(state);
    },
  );

  it('has no more than a browser shows: 20 findings, those opened last, and a short text', () => {
    const keys = Array.from({ length: 2_000 }, (_, n) => `shop/web-${n}`);
    const params = new URLSearchParams(keys.map(key => ['finding', key]));
    params.set('text', 'x '.repeat(100_000));
    const { open, filter } = readFindingsState(params);
    expect(open).toEqual(keys.slice(-20));
    expect(filter.text).toHaveLength(200);
  });

  it('is empty where nothing is chosen', () => {
    const before = new URLSearchParams('view=problems&finding=shop/web');
    expect(writeFindingsState(initialState, before).toString()).toBe('');
  });

  it('ignores values that no filter has', () => {
    expect(read('view=splendid&state=lucky')).toEqual(initialState);
  });

  it('is read from links to a finding and to a namespace', () => {
    const finding = { id: 'cluster-<uid>/manager', namespace: 'cluster-4f2' };
    expect(read(toFindingSearch(finding)).open).toEqual([
      toFindingKey(finding),
    ]);
    expect(read(toNamespaceSearch('cluster-<uid>')).filter.namespace).toBe(
      'cluster-<uid>',
    );
  });
});

describe('resolveFilter', () => {
  const broken = makeReport([
    makeFinding('web', 'degraded'),
    makeFinding('db', 'ready'),
  ]);
  const well = makeReport([makeFinding('db', 'ready')]);

  it('shows problems where there are any, else all', () => {
    expect(resolveFilter(initialState, broken).view).toBe('problems');
    expect(resolveFilter(initialState, well).view).toBe('all');
    const conformant = { ...broken, verdict: 'conformant' as const };
    expect(resolveFilter(initialState, conformant).view).toBe('all');
  });

  it('shows a hosted cluster that could not be read as a problem', () => {
    const hosted = [{ ...virtualCluster, state: 'unknown' as const }];
    const report = { ...well, verdict: 'unknown' as const, hosted };
    expect(resolveFilter(initialState, report).view).toBe('problems');
  });

  it.each([
    ['a text', { text: 'db' }],
    ['a namespace', { namespace: 'hubble-system' }],
    ['a state', { state: 'ready' as const }],
  ])('looks everywhere for %s', (_, chosen) => {
    const filter = { ...initialState.filter, ...chosen };
    expect(resolveFilter({ filter, open: [] }, broken).view).toBe('all');
  });

  it('keeps an open finding in the view that the report chose', () => {
    const open = ['hubble-system/db'];
    const filter = resolveFilter({ ...initialState, open }, broken);
    expect(broken.findings.map(each => matches(each, filter))).toEqual([
      true,
      true,
    ]);
  });

  it('does what the reader chose', () => {
    const open = ['hubble-system/db'];
    const chosen = { ...initialState.filter, view: 'problems' } as const;
    const filter = resolveFilter({ filter: chosen, open }, broken);
    expect(broken.findings.map(each => matches(each, filter))).toEqual([
      true,
      false,
    ]);
  });
});

describe('findNamespace', () => {
  const report = makeReport([
    makeFinding('manager', 'ready', {
      id: 'cluster-<uid>/manager',
      namespace: 'cluster-1',
    }),
    makeFinding('manager', 'missing', {
      id: 'cluster-<uid>/manager',
      namespace: 'cluster-2',
    }),
  ]);

  it.each([
    ['a namespace by its name', 'cluster-1', 'cluster-1'],
    ['the worst match for a pattern', 'cluster-<uid>', 'cluster-2'],
    ['nothing for a namespace that is gone', 'shop', ''],
    ['nothing for an empty name', '', ''],
  ])('finds %s', (_, meant, expected) => {
    expect(findNamespace(report, meant)).toBe(expected);
  });
});
