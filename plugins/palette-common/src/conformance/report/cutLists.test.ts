import { cutLists, measureJson, measureMembers } from './cutLists';

/** Cuts lists of `[in trouble, well]` items of one byte, and counts what is kept of each. */
const count = (
  lists: readonly (readonly [number, number])[],
  each: number,
  bytes: number,
) =>
  cutLists(
    lists.map(([troubled, well]) => ({
      troubled: Array<'troubled'>(troubled).fill('troubled'),
      well: Array<'well'>(well).fill('well'),
    })),
    { each, bytes, measure: () => 1 },
  ).map(list => [
    list.filter(item => item === 'troubled').length,
    list.filter(item => item === 'well').length,
  ]);

describe('lists that are cut', () => {
  it('stay as they are within both limits', () => {
    expect(
      count(
        [
          [2, 1],
          [0, 0],
          [0, 3],
        ],
        3,
        6,
      ),
    ).toEqual([
      [2, 1],
      [0, 0],
      [0, 3],
    ]);
    expect(count([], 1, 1)).toEqual([]);
  });

  it('have the first items of each part, trouble first', () => {
    const list = { troubled: [1, 2], well: [3, 4] };
    const cut = (each: number, bytes: number) =>
      cutLists([list], { each, bytes, measure: () => 1 });
    expect(cut(3, 9)).toEqual([[1, 2, 3]]);
    expect(cut(9, 3)).toEqual([[1, 2, 3]]);
    expect(cut(1, 9)).toEqual([[1]]);
    expect(cut(9, 1)).toEqual([[1]]);
  });

  it('have nothing that is well while trouble of another list is cut', () => {
    const cut = (bytes: number) =>
      count(
        [
          [0, 9],
          [8, 0],
          [8, 9],
        ],
        8,
        bytes,
      );
    expect(cut(12)).toEqual([
      [0, 0],
      [6, 0],
      [6, 0],
    ]);
    expect(cut(20)).toEqual([
      [0, 4],
      [8, 0],
      [8, 0],
    ]);
  });

  it('get their first items before any gets its second, the first lists first', () => {
    const lists = [5, 1, 5, 2].map(length => [length, 0] as const);
    const cut = (bytes: number) =>
      count(lists, 5, bytes).map(([troubled]) => troubled);
    expect(cut(3)).toEqual([1, 1, 1, 0]);
    expect(cut(6)).toEqual([2, 1, 2, 1]);
    expect(cut(10)).toEqual([4, 1, 3, 2]);
  });

  it('are measured no further than they may go', () => {
    let measured = 0;
    const measure = () => {
      measured++;
      return 10;
    };
    const many = { troubled: Array(1_000).fill(0), well: Array(1_000).fill(0) };
    expect(cutLists([many, many], { each: 500, bytes: 35, measure })).toEqual([
      [0, 0],
      [0],
    ]);
    expect(measured).toBe(4);
  });
});

it('measures JSON as it is stored', () => {
  expect(measureJson({ a: 'x' })).toBe(9);
  expect(measureJson('é語"')).toBe(2 + 2 + 3 + 2);
  expect(measureJson({ a: undefined })).toBe(2);
});

it.each([
  { name: 'web-0', node: 'worker-1', restarts: 0 },
  { message: '語"\\é'.repeat(64), restartedAt: '2026-11-23T10:00:00.000Z' },
  { containersReady: 2_147_483_647, exitCode: -Number.MAX_VALUE },
  { containersTotal: undefined },
  {},
])('never measures less than %j takes', object => {
  expect(measureMembers(object) + '{}'.length).toBeGreaterThanOrEqual(
    measureJson(object),
  );
});

it('measures no list, which has limits of its own', () => {
  const pod = { name: 'web-0', containers: [{ message: 'x'.repeat(256) }] };
  expect(measureMembers(pod)).toBe(measureMembers({ ...pod, containers: [] }));
});
