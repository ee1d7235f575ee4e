import { showControlCharacters } from './showControlCharacters';

describe('showControlCharacters', () => {
  it.each([
    ['keeps lines and tabs', 'a\tb\nc', 'a\tb\nc'],
    ['ends lines in one way', 'a\r\nb', 'a\nb'],
    ['leaves out colours of terminals', '\u001b[1;31mred\u001b[0m', 'red'],
    ['shows other escape sequences', '\u001b]0;title\u0007', '␛]0;title␇'],
    ['shows a return to the line’s beginning', 'a\rb', 'a␍b'],
    ['shows characters that turn text around', 'a\u202Eb', 'a<U+202E>b'],
    [
      'shows characters that nobody sees',
      'a\u200Bb\u007F',
      'a<U+200B>b<U+007F>',
    ],
    [
      'shows separators of lines that are no line ends',
      'a\u2028b',
      'a<U+2028>b',
    ],
    ['shows halves of a pair', '\uD83D', '<U+D83D>'],
    ['keeps words in all languages', 'naïve 日本 💥', 'naïve 日本 💥'],
  ])('%s', (_, text, shown) => {
    expect(showControlCharacters(text)).toBe(shown);
  });
});
