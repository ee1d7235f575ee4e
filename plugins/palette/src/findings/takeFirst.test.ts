import { takeFirst } from './takeFirst';

const take = (sizes: readonly number[], most: number) => [
  ...takeFirst(sizes, size => size, most),
];

it('takes all that are not too many together', () => {
  expect(take([1, 2, 3], 6)).toEqual([1, 2, 3]);
  expect(take([], 6)).toEqual([]);
});

it('takes none after the first that is too many, though a later one is small', () => {
  expect(take([4, 3, 1], 5)).toEqual([4]);
});

it('takes the first, however large', () => {
  expect(take([9, 1], 5)).toEqual([9]);
});
