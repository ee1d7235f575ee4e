import { decideCollectionTime, readBundleName } from './collectionTime';

const noon = Date.parse('2026-11-23T12:00:00Z');
const HOUR = 3_600_000;

describe('readBundleName', () => {
  it.each([
    ['spectro-cluster-2026-11-23_12_00_00', 'spectro-cluster'],
    ['edge-7-2026-11-23_12_00_00.tar.gz', 'edge-7'],
    ['2026-11-23_12_00_00', undefined],
  ])('reads %s', (name, cluster) =>
    expect(readBundleName(name)).toEqual({
      ...(cluster && { cluster }),
      time: noon,
    }),
  );

  it.each(['bundle', 'x-2026-13-40_12_00_00', 'x-2026-11-23', ''])(
    'finds no name in %j',
    name => expect(readBundleName(name)).toBeUndefined(),
  );
});

describe('decideCollectionTime', () => {
  const name = { time: noon };

  it('prefers the time of the files, because the name has a local time', () =>
    expect(decideCollectionTime(name, noon - 5 * HOUR)).toBe(noon - 5 * HOUR));

  it('prefers the name where unpacking changed the files', () =>
    expect(decideCollectionTime(name, noon + 48 * HOUR)).toBe(noon));

  it('takes what there is', () => {
    expect(decideCollectionTime(name, undefined)).toBe(noon);
    expect(decideCollectionTime(undefined, noon)).toBe(noon);
    expect(decideCollectionTime(undefined, undefined)).toBeUndefined();
  });
});
