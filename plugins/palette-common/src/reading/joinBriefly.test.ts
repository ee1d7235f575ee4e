import { joinBriefly } from './joinBriefly';

it('names ten, and says how many more there are', () => {
  const names = Array.from({ length: 12 }, (_, index) => `n${index}`);
  expect(joinBriefly(names.slice(0, 2))).toBe('n0, n1');
  expect(joinBriefly(names.slice(0, 10))).toBe(
    'n0, n1, n2, n3, n4, n5, n6, n7, n8, n9',
  );
  expect(joinBriefly(names.slice(0, 11))).toMatch(/n8, n9 and 1 more$/);
  expect(joinBriefly(names)).toMatch(/n8, n9 and 2 more$/);
});
