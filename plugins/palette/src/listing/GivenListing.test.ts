import { countLines, measureGiven, toGivenText } from './GivenListing';

describe('a given text', () => {
  it('is for a field as long as it has no more than some thousands of lines', () => {
    expect(toGivenText('a\n'.repeat(3_000)).kind).toBe('text');
    expect(toGivenText('a\n'.repeat(3_001)).kind).toBe('largeText');
  });

  it('is also large where a single line is', () => {
    expect(toGivenText('a'.repeat(400_001)).kind).toBe('largeText');
  });

  it('does not count an empty last line', () => {
    expect(countLines('a\nb')).toBe(2);
    expect(countLines('a\nb\n')).toBe(2);
    expect(countLines('')).toBe(1);
  });

  it('has a size in bytes, not in characters', () => {
    expect(measureGiven('é')).toBe(2);
  });
});
