import { readLoadOptions } from './LoadOptions';

describe('readLoadOptions', () => {
  it('defaults to five minutes, 50 users and 1,000 clusters checked every five minutes', () => {
    expect(readLoadOptions([])).toEqual({
      seconds: 300,
      users: 50,
      clusters: 1_000,
      interval: 300,
    });
  });

  it('takes the values that are given', () => {
    expect(readLoadOptions(['--seconds', '30', '--users', '10'])).toMatchObject(
      { seconds: 30, users: 10, clusters: 1_000 },
    );
  });

  it.each(['0', '-1', '1.5', 'many', ''])('refuses %j users', users => {
    expect(() => readLoadOptions([`--users=${users}`])).toThrow(
      '--users takes a whole number, at least 1',
    );
  });

  it('refuses an unknown option', () => {
    expect(() => readLoadOptions(['--user', '1'])).toThrow(/--user/);
  });
});
