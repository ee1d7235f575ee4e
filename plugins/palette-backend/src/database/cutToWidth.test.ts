import { cutToWidth } from './cutToWidth';

describe('cutToWidth', () => {
  it.each([
    ['leaves a text that fits', 'web', 'web'],
    ['cuts a longer one', 'gateway', 'gate'],
    ['counts characters, not units', '🚢🚢🚢🚢🚢', '🚢🚢🚢🚢'],
    ['leaves out NUL', '\0w\0e\0b\0', 'web'],
    ['leaves out halves of characters', 'a\ud83db\udea2c', 'abc'],
  ])('%s', (_, text, cut) => expect(cutToWidth(text, 4)).toBe(cut));

  it('cuts nothing where there is no width', () =>
    expect(cutToWidth(`\0${'a'.repeat(9_000)}`)).toHaveLength(9_000));
});
