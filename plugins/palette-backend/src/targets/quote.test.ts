import { quote } from './quote';

describe('a value from outside in a sentence', () => {
  it.each([
    ['edge-1', '"edge-1"'],
    ['a\r\n\t b', '"a b"'],
    ['a\u0000\u001b[2Jb', '"a [2Jb"'],
    ['a\u202eb', '"a b"'],
    ['x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['x'.repeat(81), `"${'x'.repeat(80)}…"`],
  ])('%j is quoted on one printable line, cut', (value, line) => {
    expect(quote(value)).toBe(line);
  });
});
