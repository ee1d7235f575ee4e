import type { SnapshotPod } from '../snapshot/Snapshot';
import { findSuspects } from './findSuspects';
import type { TableRow } from './TableRow';

const sinceMs = 300_000;
const namespaces = ['a', 'b', 'c', 'd'];

const makePod = (key: string): SnapshotPod => {
  const [namespace, name] = key.split('/');
  return {
    namespace,
    name,
    phase: 'Running',
    ready: true,
    containersReady: 1,
    containersTotal: 1,
    restarts: 0,
  };
};
const makeRow = (name: string, age = '3d', ready = '1/1'): TableRow => ({
  name,
  ready,
  status: 'Running',
  restarts: '0',
  age,
});
const find = (keys: readonly string[], rows: readonly TableRow[]) => {
  const suspects = findSuspects({
    rows,
    pods: keys.map(makePod),
    namespaces,
    sinceMs,
  });
  return suspects && [...suspects].sort();
};

describe('suspects', () => {
  it('are none where each row is as its pod was', () => {
    expect(find(['a/x', 'b/y'], [makeRow('x'), makeRow('y')])).toEqual([]);
    expect(find([], [])).toEqual([]);
  });

  it('are the namespaces of pods that changed, also of pods with one name', () => {
    const rows = [makeRow('x'), makeRow('x', '3d', '0/1'), makeRow('x')];
    expect(find(['a/x', 'b/x', 'c/x'], rows)).toEqual(['b']);
  });

  it('are the namespaces of pods that are gone', () => {
    expect(find(['a/x', 'b/y', 'c/z'], [makeRow('x'), makeRow('z')])).toEqual([
      'b',
    ]);
  });

  it('are all namespaces of a name that has become rarer', () => {
    const rows = [makeRow('x'), makeRow('y')];
    expect(find(['a/x', 'b/x', 'c/y'], rows)).toEqual(['a', 'b']);
  });

  it('are the namespaces between the neighbours of a young pod', () => {
    const young = makeRow('new', '2m');
    expect(
      find(
        ['a/x', 'a/y', 'b/z'],
        [makeRow('x'), young, makeRow('y'), makeRow('z')],
      ),
    ).toEqual(['a']);
    expect(find(['a/x', 'c/z'], [makeRow('x'), young, makeRow('z')])).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(find(['b/x'], [young, makeRow('x')])).toEqual(['a', 'b']);
    expect(find(['c/x'], [makeRow('x'), young])).toEqual(['c', 'd']);
  });

  it('are the places of a pod that was there and of one that has its name now', () => {
    expect(
      find(
        ['a/x', 'b/y', 'c/z'],
        [makeRow('x', '1m'), makeRow('y'), makeRow('z')],
      ),
    ).toEqual(['a', 'b']);
  });

  it('are everywhere where a row has no readable age', () => {
    expect(find(['b/x'], [makeRow('x', '<unknown>')])).toEqual(namespaces);
  });

  it.each<[string, readonly string[], readonly TableRow[]]>([
    ['an old pod was never seen', ['a/x'], [makeRow('x'), makeRow('other')]],
    ['a pod has another name', ['a/x', 'a/y'], [makeRow('x'), makeRow('z')]],
    ['a row has no name', ['a/x'], [makeRow('x'), { age: '3d' }]],
    ['rows are in another order', ['a/x', 'b/y'], [makeRow('y'), makeRow('x')]],
    ['a pod is in an unknown namespace', ['e/x'], [makeRow('x')]],
  ])('cannot be told where %s', (_, keys, rows) => {
    expect(find(keys, rows)).toBeUndefined();
  });
});
