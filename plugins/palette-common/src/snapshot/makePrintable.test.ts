import fc from 'fast-check';
import { makePrintable } from './makePrintable';

describe('makePrintable', () => {
  it.each([
    [
      'keeps a sentence',
      '0/5 nodes are available: 5 Insufficient cpu.',
      '0/5 nodes are available: 5 Insufficient cpu.',
    ],
    ['keeps other scripts', 'Контейнер 容器 💥', 'Контейнер 容器 💥'],
    ['makes one line of several', 'a\r\n\tb\u2028c\u0085d', 'a b c d'],
    [
      'takes the meaning out of terminal sequences',
      '\u001b[2Jred\u009b31m',
      '[2Jred 31m',
    ],
    ['drops marks of direction', 'a\u202eb\u2066c\u200fd\u061ce', 'a b c d e'],
    ['drops what cannot be seen', 'a\u200bb\ufeffc\u00add\u2060e', 'a b c d e'],
    ['drops tag characters', 'a\u{e0041}\u{e0042}b', 'a b'],
    ['drops halves of surrogate pairs', 'a\ud83db\udca5c', 'a b c'],
    ['drops a NUL, which no database takes', 'a\u0000b', 'a b'],
    ['is empty where nothing is left', '\u0000\n', ''],
  ])('%s', (_, text, expected) => expect(makePrintable(text)).toBe(expected));

  it('cuts a megabyte to 256 characters', () => {
    const cut = makePrintable('x'.repeat(1_000_000));
    expect(cut).toHaveLength(256);
    expect(cut.endsWith('x…')).toBe(true);
  });

  it('keeps 256 characters whole', () => {
    expect(makePrintable('x'.repeat(256))).toBe('x'.repeat(256));
  });

  it('looks no further than 1,024 characters', () => {
    expect(makePrintable(`${'\u0000'.repeat(1_023)}x`)).toBe('x');
    expect(makePrintable(`${'\u0000'.repeat(1_024)}x`)).toBe('');
  });

  it.each([0, 1])('does not cut a surrogate pair in two (%i before)', n => {
    const cut = makePrintable('x'.repeat(n) + '💥'.repeat(1_000));
    expect(cut.length).toBeLessThanOrEqual(256);
    expect(cut).not.toMatch(/\p{Cs}/u);
  });

  it('gives one well-formed line of at most 256 characters for any text, and the same when applied again', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 600 }),
        fc.array(fc.nat(0xffff), { maxLength: 400 }),
        (text, units) => {
          const line = makePrintable(text + String.fromCharCode(...units));
          expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
          expect(line.length).toBeLessThanOrEqual(256);
          expect(makePrintable(line)).toBe(line);
        },
      ),
    ));
});
