import { cutExcerpt } from './cutExcerpt';

describe('cutExcerpt', () => {
  it('shows a line with the lines before and after it', () => {
    expect(cutExcerpt('a\nb\nc\nd\ne', 3)).toEqual([
      { number: 2, text: 'b' },
      { number: 3, text: 'c' },
      { number: 4, text: 'd' },
    ]);
  });

  it('ends with the text, and drops line endings', () => {
    expect(cutExcerpt('a\r\nb\r', 2)).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: 'b' },
    ]);
    expect(cutExcerpt('a', 7)).toEqual([]);
  });

  it('shortens a line that is too long to show', () => {
    const [line] = cutExcerpt('x'.repeat(10_000), 1);
    expect(line.text).toBe(`${'x'.repeat(200)}…`);
  });
});
