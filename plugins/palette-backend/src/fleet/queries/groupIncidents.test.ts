import { groupIncidents } from './groupIncidents';
import type { TroubleTransitionRow } from './selectTroubleTransitions';

const at = (time: string) => new Date(`2026-11-25T${time}:00.000Z`);

/** Transitions with the ids 1, 2, …; `began` is a time of the same day. */
const list = (
  ...transitions: readonly (readonly [
    cluster: string,
    findingId: string | null,
    from: string,
    to: string,
    time: string,
    began?: string,
  ])[]
): TroubleTransitionRow[] =>
  transitions.map(([cluster, findingId, from, to, time, began], index) => ({
    id: index + 1,
    cluster_name: cluster,
    finding_id: findingId,
    from,
    to,
    at: at(time).getTime(),
    began: began ? at(began).getTime() : null,
  }));

describe('groupIncidents', () => {
  it('makes one incident of a component that fails on several clusters at the same time', () => {
    expect(
      groupIncidents(
        list(
          ['a', 'shop/web', 'ready', 'degraded', '08:00'],
          ['b', 'shop/web', 'ready', 'missing', '08:30'],
          ['a', 'shop/web', 'degraded', 'ready', '09:00'],
        ),
      ),
    ).toEqual([
      {
        findingId: 'shop/web',
        state: 'missing',
        since: at('08:00'),
        explainedBy: { id: 2 },
        clusterCount: 2,
        clusters: [{ transition: 2 }, { transition: 3, until: at('09:00') }],
      },
    ]);
  });

  it('tells apart components that fail at the same time', () => {
    expect(
      groupIncidents(
        list(
          ['a', 'shop/web', 'ready', 'degraded', '08:00'],
          ['a', 'shop/db', 'ready', 'degraded', '08:10'],
        ),
      ),
    ).toMatchObject([{ findingId: 'shop/db' }, { findingId: 'shop/web' }]);
  });

  it('tells apart trouble that had ended before the next began', () => {
    const incidents = groupIncidents(
      list(
        ['a', 'shop/web', 'ready', 'degraded', '08:00'],
        ['a', 'shop/web', 'degraded', 'ready', '08:10'],
        ['b', 'shop/web', 'ready', 'degraded', '09:00'],
        ['b', 'shop/web', 'degraded', 'ready', '09:10'],
      ),
    );
    expect(incidents.map(({ since, until }) => [since, until])).toEqual([
      [at('09:00'), at('09:10')],
      [at('08:00'), at('08:10')],
    ]);
  });

  it('joins trouble that began while earlier trouble lasted, even if others ended between', () => {
    expect(
      groupIncidents(
        list(
          ['a', 'shop/web', 'ready', 'degraded', '08:00'],
          ['b', 'shop/web', 'ready', 'degraded', '08:10'],
          ['b', 'shop/web', 'degraded', 'ready', '08:20'],
          ['c', 'shop/web', 'ready', 'degraded', '08:30'],
          ['a', 'shop/web', 'degraded', 'ready', '08:40'],
          ['c', 'shop/web', 'degraded', 'ready', '08:50'],
        ),
      ),
    ).toMatchObject([
      { since: at('08:00'), until: at('08:50'), clusterCount: 3 },
    ]);
  });

  it('lists what lasts first, then what ended last', () => {
    const incidents = groupIncidents(
      list(
        ['a', 'shop/first', 'ready', 'degraded', '08:00'],
        ['a', 'shop/lasts', 'ready', 'degraded', '08:05'],
        ['a', 'shop/last', 'ready', 'degraded', '08:10'],
        ['a', 'shop/first', 'degraded', 'ready', '08:20'],
        ['a', 'shop/last', 'degraded', 'ready', '08:30'],
      ),
    );
    expect(incidents.map(({ findingId }) => findingId)).toEqual([
      'shop/lasts',
      'shop/last',
      'shop/first',
    ]);
  });

  it('keeps the worst state of trouble that changed, and its beginning', () => {
    const [incident] = groupIncidents(
      list(
        ['a', 'shop/web', 'ready', 'degraded', '08:00'],
        ['a', 'shop/web', 'degraded', 'missing', '08:10'],
        ['a', 'shop/web', 'missing', 'degraded', '08:20'],
      ),
    );
    expect(incident).toMatchObject({
      state: 'missing',
      since: at('08:00'),
      explainedBy: { id: 3 },
    });
    expect(incident).not.toHaveProperty('until');
  });

  it('takes the beginning of older trouble from the history, and has none where that is gone', () => {
    const [known, unknown] = groupIncidents(
      list(
        ['a', 'shop/web', 'degraded', 'ready', '08:00', '02:00'],
        ['a', 'shop/db', 'degraded', 'ready', '08:00'],
      ),
    );
    expect(known).toMatchObject({
      findingId: 'shop/web',
      since: at('02:00'),
      explainedBy: { clusterName: 'a', at: at('02:00') },
    });
    expect(unknown).toMatchObject({
      findingId: 'shop/db',
      until: at('08:00'),
      explainedBy: { id: 2 },
    });
    expect(unknown).not.toHaveProperty('since');
  });

  it('has clusters that could not be read as one incident without a component', () => {
    expect(
      groupIncidents(
        list(
          ['a', null, 'conformant', 'unknown', '08:00'],
          ['b', null, 'degraded', 'unknown', '08:01'],
          ['a', null, 'unknown', 'conformant', '08:20'],
        ),
      ),
    ).toMatchObject([{ findingId: null, state: 'unknown', clusterCount: 2 }]);
  });

  it('has a cluster once that had the trouble twice, as it was last', () => {
    const [incident] = groupIncidents(
      list(
        ['a', 'shop/web', 'ready', 'degraded', '08:00'],
        ['b', 'shop/web', 'ready', 'degraded', '08:05'],
        ['a', 'shop/web', 'degraded', 'ready', '08:10'],
        ['a', 'shop/web', 'ready', 'degraded', '08:20'],
        ['b', 'shop/web', 'degraded', 'ready', '08:30'],
      ),
    );
    expect(incident).toMatchObject({
      clusterCount: 2,
      clusters: [{ transition: 4 }, { transition: 5, until: at('08:30') }],
    });
    expect(incident.clusters[0]).not.toHaveProperty('until');
  });

  it('names at most ten clusters, and counts all', () => {
    const names = Array.from({ length: 12 }, (_, i) => `c${i}`);
    const [incident] = groupIncidents(
      list(
        ...names.map(
          name => [name, 'shop/web', 'ready', 'degraded', '08:00'] as const,
        ),
      ),
    );
    expect(incident.clusterCount).toBe(12);
    expect(incident.clusters).toHaveLength(10);
  });

  it('joins trouble that begins in the moment in which other trouble ends', () => {
    expect(
      groupIncidents(
        list(
          ['a', 'shop/web', 'ready', 'degraded', '08:00'],
          ['a', 'shop/web', 'degraded', 'ready', '08:10'],
          ['b', 'shop/web', 'ready', 'degraded', '08:10'],
        ),
      ),
    ).toHaveLength(1);
  });
});
