import { compareNames, compareTexts } from './compare';

it('sorts texts by code units', () => {
  expect(['b', 'a', 'B', 'a-b'].sort(compareTexts)).toEqual([
    'B',
    'a',
    'a-b',
    'b',
  ]);
  expect(compareTexts('a', 'a')).toBe(0);
});

it('sorts by name, and things of one name always in the same order', () => {
  const things = [
    { name: 'b', x: 1 },
    { name: 'a', x: 2 },
    { name: 'a', x: 1 },
  ];
  const sorted = [things[2], things[1], things[0]];
  expect([...things].sort(compareNames)).toEqual(sorted);
  expect([...things].reverse().sort(compareNames)).toEqual(sorted);
  // The members of these sort the other way.
  expect(compareNames({ first: 2, name: 'a' }, { first: 1, name: 'b' })).toBe(
    -1,
  );
});
