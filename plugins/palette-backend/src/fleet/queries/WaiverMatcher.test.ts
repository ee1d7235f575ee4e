import type { Visible } from '../../clusters/VisibleEntities';
import type { VisibleFleet } from './VisibleFleet';
import type { WaiverMatches } from './findWaiverMatches';
import { WaiverMatcher } from './WaiverMatcher';

const waivers = [{ component: 'mongo', clusters: 'all' as const }];
const fleet = (visible: Visible) => ({ visible } as VisibleFleet);

/** A matcher whose search takes a second, and finds one cluster more each time. */
function open() {
  let now = 0;
  let found = 0;
  const findMatches = jest.fn(async (): Promise<readonly WaiverMatches[]> => {
    found += 1;
    now += 1_000;
    return [{ matchedClusters: found, matches: [] }];
  });
  const matcher = new WaiverMatcher({ findMatches, nowMs: () => now });
  return {
    findMatches,
    pass: (ms: number) => {
      now += ms;
    },
    ask: async (visible: Visible = 'all', asked = waivers) => {
      const [{ matchedClusters }] = await matcher.find(fleet(visible), asked);
      return matchedClusters;
    },
  };
}

describe('WaiverMatcher', () => {
  it('finds once what several ask at the same time', async () => {
    const { ask, findMatches } = open();

    expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
    expect(findMatches).toHaveBeenCalledTimes(1);
  });

  it('keeps an answer for ten times as long as it took', async () => {
    const { ask, pass } = open();
    const first = await ask();
    pass(9_999);
    const kept = await ask();
    pass(1);

    expect([first, kept, await ask()]).toEqual([1, 1, 2]);
  });

  it('keeps none for other waivers, nor for somebody who sees other clusters', async () => {
    const { ask } = open();
    const ours = ['resource:default/edge-1'];

    expect(await ask()).toBe(1);
    expect(await ask('all', [{ component: 'db', clusters: 'all' }])).toBe(2);
    expect(await ask(ours)).toBe(3);
    expect(await ask([...ours])).toBe(4);
    expect(await ask(ours)).toBe(3);
  });

  it('keeps no failure', async () => {
    const { ask, findMatches } = open();
    findMatches.mockRejectedValueOnce(new Error('The database is away.'));

    await expect(Promise.all([ask(), ask()])).rejects.toThrow('away');
    expect(await ask()).toBe(1);
  });
});
