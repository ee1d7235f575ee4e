import { breakCluster } from '../__testUtils__/events';
import { isWanted } from './isWanted';
import type { News } from './News';
import { toNews } from './toNews';

const news = toNews(breakCluster('prod-eu-1')) as News;

describe('isWanted', () => {
  it('lets everything pass by default', () => {
    expect(isWanted(news, {})).toBe(true);
  });

  it.each([
    [{ clusterTypes: ['tenant'] }, true],
    [{ clusterTypes: ['pcg'] }, false],
    [{ verdicts: ['nonconformant'] }, true],
    [{ verdicts: ['degraded', 'unknown'] }, false],
    [{ owners: ['group:default/edge'] }, true],
    [{ owners: ['group:default/shop'] }, false],
    [{ owners: ['group:default/edge'], clusterTypes: ['pcg'] }, false],
  ])('holds news to all of %j: %j', (only, wanted) => {
    expect(isWanted(news, only)).toBe(wanted);
  });

  it.each([
    ['prod-eu-1', true],
    ['prod-eu', false],
    ['prod-*', true],
    ['*-1', true],
    ['*', true],
    ['p*eu*1', true],
    ['p*us*1', false],
    ['prod-eu-1*1', false],
    ['dev-*', false],
  ])('compares the name with %s: %j', (pattern, wanted) => {
    expect(isWanted(news, { clusters: ['other', pattern] })).toBe(wanted);
  });

  it('leaves out a cluster without owner or type where those are asked for', () => {
    const bare = { ...news, owner: undefined, clusterType: undefined };
    expect(isWanted(bare, { owners: ['group:default/edge'] })).toBe(false);
    expect(isWanted(bare, { clusterTypes: ['tenant'] })).toBe(false);
  });
});
