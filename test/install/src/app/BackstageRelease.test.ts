import { parse } from 'yaml';
import { limitAge } from './BackstageRelease';

const DAY_MS = 24 * 60 * 60_000;

describe('limitAge', () => {
  it('takes no package that appeared more than two weeks after the release', () => {
    const settings = 'nodeLinker: node-modules\nnpmMinimalAgeGate: 3d\n';
    expect(parse(limitAge(settings, 71.5 * DAY_MS))).toMatchObject({
      nodeLinker: 'node-modules',
      npmMinimalAgeGate: '57d',
    });
  });

  it('limits nothing for a release of the last two weeks', () => {
    expect(parse(limitAge('', 3 * DAY_MS))).toMatchObject({
      npmMinimalAgeGate: '0d',
    });
  });
});
