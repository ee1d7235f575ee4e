import { stripPaste } from './stripPaste';

const strip = (...lines: readonly string[]) =>
  stripPaste(lines.join('\n')).split('\n');

describe('a paste loses', () => {
  it.each([
    ['colours', '\u001b[1;32mweb\u001b[0m', 'web'],
    ['positions', '\u001b[?25hweb\u001b[2K', 'web'],
    ['titles', '\u001b]0;my title\u0007web', 'web'],
    ['titles that end in a sequence', '\u001b]0;my title\u001b\\web', 'web'],
    ['character sets', '\u001b(Bweb', 'web'],
    ['titles that do not end', '\u001b]0;my title\u001b[0mweb', 'web'],
  ])('%s of a terminal', (_, line, expected) => {
    expect(strip(line)).toEqual([expected]);
  });

  it('line ends of Windows, and no other carriage return', () => {
    expect(stripPaste('a\r\nb\rc\r\n\rd')).toBe('a\nb\rc\n\rd');
  });

  it.each(['```', '`````yaml', '~~~', '~~~~text', '  ```  ', '> ```', '> ~~~'])(
    'the Markdown fence %j',
    fence => {
      expect(strip(fence, 'web')).toEqual(['', 'web']);
    },
  );

  it.each(['web ```', '``` web x', '``', '~~', '~', 'web'])(
    'not %j, which is no fence',
    line => {
      expect(strip(line, 'web')).toEqual([line, 'web']);
    },
  );

  it.each([
    ['> web', 'web'],
    ['>web', 'web'],
    ['>> web', 'web'],
    ['> > web', 'web'],
  ])('the quoting of %j', (line, expected) => {
    expect(strip(line, 'a', 'b')).toEqual([expected, 'a', 'b']);
  });

  it('indented quoting where four of five lines have it; blank lines do not count', () => {
    const quoted = ['  > a', '  >> b', '', '  > c', ' ', '  >d'];
    expect(strip(...quoted, 'e')).toEqual(['a', 'b', '', 'c', ' ', 'd', 'e']);
    expect(strip(...quoted, 'e', 'f')).toEqual([...quoted, 'e', 'f']);
  });

  it('numbers of grep', () => {
    expect(strip('1:web', '12: web', '1234567:web')).toEqual([
      'web',
      'web',
      'web',
    ]);
  });

  it.each(['12:34', 'x1:web', '12345678:web', '1 :web'])(
    'not %j, which is no number of grep',
    line => {
      expect(strip(line, 'a')).toEqual([line, 'a']);
    },
  );

  it.each([
    ['tabs', '     9\ta', '    10\tb'],
    ['blanks', '9  a', '10  b'],
    ['bars', '9| a', '10| b'],
    ['colons', '9: a', '10: b'],
  ])('rising numbers with %s behind them', (_, first, second) => {
    expect(strip(first, '', second)).toEqual(['a', '', 'b']);
  });

  it('numbers where four of five lines have them', () => {
    const numbered = ['1 a', '2 b', '3 c', '4 d'];
    expect(strip(...numbered, 'e')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(strip(...numbered, 'e', 'f')).toEqual([...numbered, 'e', 'f']);
  });

  it.each([
    ['one line', ['1 a']],
    ['numbers that fall', ['2 a', '1 b']],
    ['numbers that stay', ['1 a', '1 b', '2 c']],
    ['numbers that are words', ['1a x', '2b y']],
  ])('no numbers of %s', (_, lines) => {
    expect(strip(...lines)).toEqual(lines);
  });

  it.each([
    ['| a | b |', 'a   b'],
    ['│ a │ b │  ', 'a   b'],
    ['┃ a ┃', 'a'],
    ['|---|---|', ''],
    ['|:--|==+|', ''],
    ['│───┼───│', ''],
    ['| -- a |', '-- a'],
  ])('the frame of %s', (line, expected) => {
    expect(strip(line)).toEqual([expected]);
  });

  it.each(['| a', 'a | b |', 'a |', ' | a |'])(
    'not %j, which has no frame',
    line => {
      expect(strip(line)).toEqual([line]);
    },
  );

  it('nothing where it begins as JSON', () => {
    for (const text of ['{\r\n> 1: \u001b[0m', ' \n {\n```']) {
      expect(stripPaste(text)).toBe(text);
    }
  });

  it('is refused beyond a million lines', () => {
    expect(stripPaste('\n'.repeat(1_000_000))).toHaveLength(1_000_000);
    expect(() => stripPaste('\n'.repeat(1_000_001))).toThrow(
      /more than 1,000,000 lines/,
    );
  });
});
