import { makeFinding } from '../fixtures/findings';
import { makeReport } from '../fixtures/reports';
import {
  toFindingKey,
  firstState,
  findNamespace,
  readFindingsState,
  toFindingSearch,
  toNamespaceSearch,
  writeFindingsState,
} from './findingsState';

const read = (query: string) => readFindingsState(new URLSearchParams(query));

describe('what is shown of a report, in its URL', () => {
  it('comes back as it was written, and leaves other parameters alone', () => {
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
    expect(writeFindingsState(firstState, before).toString()).toBe('');
  });

  it('leaves out what no filter can be', () => {
    expect(read('view=splendid&state=lucky')).toEqual(firstState);
  });

  it('is what links to a finding and to a namespace say', () => {
    const finding = { id: 'cluster-<uid>/manager', namespace: 'cluster-4f2' };
    expect(read(toFindingSearch(finding)).open).toEqual([toFindingKey(finding)]);
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
    ['a name', 'cluster-1', 'cluster-1'],
    ['a pattern, of which the worst is shown', 'cluster-<uid>', 'cluster-2'],
    ['what is not there any more', 'shop', ''],
    ['nothing', '', ''],
  ])('takes %s', (_, meant, expected) => {
    expect(findNamespace(report, meant)).toBe(expected);
  });
});
