import { compareTexts, sortByName } from './compare';

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
  expect(sortByName(things)).toEqual(sorted);
  expect(sortByName([...things].reverse())).toEqual(sorted);
  // The members of these sort the other way.
  const members = [
    { first: 1, name: 'b' },
    { first: 2, name: 'a' },
  ];
  expect(sortByName(members)).toEqual([members[1], members[0]]);
});

it('looks only once into each of many things of one name, however large they are', () => {
  let looks = 0;
  const things = Array.from({ length: 100 }, (_, index) => ({
    name: 'a',
    toJSON: () => {
      looks++;
      return (index * 37) % 100;
    },
  }));
  expect(sortByName(things)).toHaveLength(100);
  expect(looks).toBe(100);
});
