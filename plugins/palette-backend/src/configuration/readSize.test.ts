import { mockServices } from '@backstage/backend-test-utils';
import { readSize } from './readSize';

const KEY = 'palette.evaluations.maxSize';
const read = (maxSize: string | number | boolean) =>
  readSize(
    mockServices.rootConfig({
      data: { palette: { evaluations: { maxSize } } },
    }),
    KEY,
    7,
  );

describe('readSize', () => {
  it('is the default where nothing is configured', () => {
    expect(readSize(mockServices.rootConfig(), KEY, 7)).toBe(7);
  });

  it.each([
    ['20 MB', 20_000_000],
    ['5mb', 5_000_000],
    ['500 kB', 500_000],
    ['1024', 1_024],
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
