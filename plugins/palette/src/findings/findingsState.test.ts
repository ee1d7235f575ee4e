import { makeFinding } from '../__testUtils__/findings';
import { makeReport } from '../__testUtils__/reports';
import {
  toFindingKey,
  toFindingSearch,
  toNamespaceSearch,
} from '../links/tabSearch';
import {
  findNamespace,
  initialState,
  readFindingsState,
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
