import { parseKubectlAge } from './parseKubectlAge';

describe('parseKubectlAge', () => {
  it.each([
    ['0s', 0],
    ['59s', 59_000],
    ['8m36s', 516_000],
    ['3h5m', 11_100_000],
    ['12d', 1_036_800_000],
    ['2d3h', 183_600_000],
    ['4y12d', (4 * 365 + 12) * 86_400_000],
  ])('reads %s', (text, ms) => expect(parseKubectlAge(text)).toBe(ms));

  it.each([
    '',
    '<none>',
    '<unknown>',
    '<invalid>',
    '5',
    'm',
    '5 m',
    '-5m',
    '5w',
    '5m3',
  ])('reads no age from "%s"', text =>
    expect(parseKubectlAge(text)).toBeUndefined(),
  );

  it('reads no age that no date could hold', () =>
    expect(parseKubectlAge(`${'9'.repeat(30)}y`)).toBeUndefined());
});
