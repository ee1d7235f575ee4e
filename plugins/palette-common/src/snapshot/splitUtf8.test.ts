import { splitUtf8 } from './splitUtf8';

const decode = (pieces: readonly Uint8Array[]) =>
  pieces.map(piece => new TextDecoder('utf-8', { fatal: true }).decode(piece));
const PIECE = 32 * 1_024;

describe('splitUtf8', () => {
  it('makes pieces of 32 K characters', () => {
    const pieces = decode([...splitUtf8('a'.repeat(2 * PIECE + 1))]);
    expect(pieces.map(({ length }) => length)).toEqual([PIECE, PIECE, 1]);
    expect(decode([...splitUtf8('a'.repeat(PIECE))])).toHaveLength(1);
    expect([...splitUtf8('')]).toEqual([]);
  });

  // The first, one between, and the last of the high surrogates.
  it.each(['\u{10000}', '😀', '\u{10ffff}'])(
    'never cuts %s in two, nor any other character',
    character => {
      for (const before of [PIECE - 2, PIECE - 1, PIECE]) {
        const text = `${'a'.repeat(before)}${character}b`;
        const pieces = decode([...splitUtf8(text)]);
        expect(pieces.join('')).toBe(text);
        expect(pieces.join('')).not.toContain('\ufffd');
      }
    },
  );

  it.each(['\ud7ff', '\ue000', '\udc00'])(
    'cuts behind %j, which is no half of what follows',
    character => {
      const [first] = splitUtf8(`${'a'.repeat(PIECE - 1)}${character}b`);
      expect(new TextDecoder().decode(first)).toHaveLength(PIECE);
    },
  );
});
