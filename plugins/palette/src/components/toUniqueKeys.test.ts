import { toUniqueKeys } from './toUniqueKeys';

it('leaves keys that differ as they are', () => {
  expect(toUniqueKeys(['a', 'b'])).toEqual(['a', 'b']);
});

it('tells equal keys apart', () => {
  const keys = toUniqueKeys(['a', 'b', 'a', 'a 1', 'a']);
  expect(new Set(keys).size).toBe(5);
  expect(keys.slice(0, 2)).toEqual(['a', 'b']);
});
