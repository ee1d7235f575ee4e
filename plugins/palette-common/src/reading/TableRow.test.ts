import { createRowReader, readCells } from './TableRow';

describe('cells', () => {
  it('are short texts, and numbers as texts', () => {
    const longest = 'x'.repeat(253);
    expect(
      readCells({ cells: ['a', 7, longest, `${longest}x`, true, null, {}] }),
    ).toEqual(['a', '7', longest, undefined, undefined, undefined, undefined]);
  });

  it('are at most 32 of a row', () => {
    const cells = Array.from({ length: 40 }, (_, index) => index);
    expect(readCells({ cells })).toHaveLength(32);
  });

  it.each([null, undefined, 1, {}, { cells: 'a' }])(
    'are none where the object is no row: %j',
    object => {
      expect(readCells(object)).toBeUndefined();
    },
  );
});

describe('a row', () => {
  const columns = [
    'Age',
    'Name',
    'Ready',
    'Status',
    'Restarts',
    'Node',
    'Readiness Gates',
  ];

  it('has its cells by the names of the columns, in any order', () => {
    const readRow = createRowReader(columns);
    expect(readRow(['3d', 'etcd', '1/1', 'Running', '5', 'n1', '0/1'])).toEqual(
      {
        age: '3d',
        name: 'etcd',
        ready: '1/1',
        status: 'Running',
        restarts: '5',
        node: 'n1',
        readinessGates: '0/1',
      },
    );
  });

  it('has nothing of columns that are not there', () => {
    const cells = Object.assign(['etcd'], { [-1]: 'a property' });
    expect(Object.values(createRowReader(['Name'])(cells))).toEqual([
      'etcd',
      ...Array(6).fill(undefined),
    ]);
  });

  it('looks at the first 32 columns, once for all rows of a page', () => {
    let looks = 0;
    const many = new Proxy(
      Array.from({ length: 4_000 }, (_, index) => `c-${index}`),
      {
        get: (target, key, receiver) => {
          looks++;
          return Reflect.get(target, key, receiver);
        },
      },
    );
    many[31] = 'Name';
    many[32] = 'Age';
    const readRow = createRowReader(many);
    const cells = Array.from({ length: 32 }, (_, index) => `${index}`);
    for (let row = 0; row < 500; row++) {
      expect(readRow(cells)).toMatchObject({ name: '31', age: undefined });
    }
    expect(looks).toBeLessThan(100);
  });
});
