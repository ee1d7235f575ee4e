import { readLoadOptions } from './LoadOptions';

describe('readLoadOptions', () => {
  it('is five minutes of 50 users and 1,000 clusters, checked every five minutes, where nothing is said', () => {
    expect(readLoadOptions([])).toEqual({
      seconds: 300,
      users: 50,
      clusters: 1_000,
      interval: 300,
    });
  });

  it('takes what is said', () => {
    expect(readLoadOptions(['--seconds', '30', '--users', '10'])).toMatchObject(
      { seconds: 30, users: 10, clusters: 1_000 },
    );
  });

  it.each(['0', '-1', '1.5', 'many', ''])('refuses %j users', users => {
    expect(() => readLoadOptions([`--users=${users}`])).toThrow(
      '--users takes a whole number, at least 1',
    );
  });

  it('refuses what it does not know', () => {
    expect(() => readLoadOptions(['--user', '1'])).toThrow(/--user/);
  });
});
