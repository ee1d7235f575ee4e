import { readCells, toTableRow } from './TableRow';

describe('a row of a Table', () => {
  it('is read by the names of its columns, wherever they stand', () => {
    const cells = readCells({
      cells: ['Running', 3, 'coredns', '3d'],
      object: null,
    });
    expect(
      toTableRow(cells!, ['Status', 'Restarts', 'Name', 'Age']),
    ).toMatchObject({
      name: 'coredns',
      status: 'Running',
      restarts: '3',
      age: '3d',
      node: undefined,
    });
  });

  it('has no cell where the server sends an object, or a text longer than any name', () => {
    const cells = readCells({ cells: [{}, 'x'.repeat(254), null, true, 'ok'] });
    expect(cells).toEqual([undefined, undefined, undefined, undefined, 'ok']);
  });

  it('has no more cells than any Table has', () => {
    expect(readCells({ cells: Array(10_000).fill('') })).toHaveLength(32);
  });

  it.each([[{ metadata: {} }], [null], [undefined], [{ cells: 'text' }]])(
    'is not %j',
    object => {
      expect(readCells(object)).toBeUndefined();
    },
  );
});
