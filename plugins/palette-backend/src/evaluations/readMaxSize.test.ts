import { ConfigReader } from '@backstage/config';
import { readMaxSize } from './readMaxSize';

const read = (maxSize: string | number | boolean) =>
  readMaxSize(new ConfigReader({ palette: { evaluations: { maxSize } } }));

describe('readMaxSize', () => {
  it('allows 20 MB by default', () => {
    expect(readMaxSize(new ConfigReader({}))).toBe(20_000_000);
  });

  it.each([
    ['20 MB', 20_000_000],
    ['5mb', 5_000_000],
    ['500 kB', 500_000],
    ['1024', 1_024],
    ['1024 B', 1_024],
    [' 7b ', 7],
    [2_048, 2_048],
  ])('reads %j', (value, bytes) => {
    expect(read(value)).toBe(bytes);
  });

  it.each(['', '20 GB', 'MB', '-1', '1.5 MB', 0, -1, 1.5, true])(
    'refuses %j, which is no size',
    value => {
      expect(() => read(value)).toThrow(
        /palette\.evaluations\.maxSize in app-config\.yaml must be a size/,
      );
    },
  );
});
