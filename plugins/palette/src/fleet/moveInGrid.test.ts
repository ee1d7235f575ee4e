import { moveInGrid } from './moveInGrid';

const size = { rows: 3, columns: 4 };
const from = { row: 1, column: 1 };

describe('moveInGrid', () => {
  it.each([
    ['ArrowUp', { row: 0, column: 1 }],
    ['ArrowDown', { row: 2, column: 1 }],
    ['ArrowLeft', { row: 1, column: 0 }],
    ['ArrowRight', { row: 1, column: 2 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
    ['Tab', undefined],
  ])('moves as expected with %s', (key, expected) => {
    expect(moveInGrid({ key }, from, size)).toEqual(expected);
  });

  it('stays within the grid', () => {
    const corner = { row: 2, column: 3 };

    expect(moveInGrid({ key: 'ArrowDown' }, corner, size)).toEqual(corner);
    expect(moveInGrid({ key: 'ArrowRight' }, corner, size)).toEqual(corner);
  });

  it.each(['altKey', 'ctrlKey', 'metaKey'])(
    'ignores keys pressed with %s, which are the browser’s',
    modifier => {
      expect(
        moveInGrid({ key: 'ArrowLeft', [modifier]: true }, from, size),
      ).toBeUndefined();
    },
  );
});
