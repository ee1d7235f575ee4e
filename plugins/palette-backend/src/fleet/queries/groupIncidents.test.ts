import { groupIncidents, toTroubleKey, type Change } from './groupIncidents';

const change = (
  clusterName: string,
  id: string | undefined,
  from: string,
  to: string,
  at: string,
): Change => ({
  clusterName,
  entityRef: `resource:default/${clusterName}`,
  ...(id && {
    id,
    namespace: 'shop',
    component: id.slice(id.lastIndexOf('/') + 1),
  }),
  from,
  to,
  reason: `It is ${to}.`,
  at: `2026-11-25T${at}:00.000Z`,
});
const at = (time: string) => `2026-11-25T${time}:00.000Z`;

describe('groupIncidents', () => {
  it('makes one incident of a component that fails on several clusters at the same time', () => {
    const [incident, ...others] = groupIncidents(
      [
        change('a', 'shop/web', 'ready', 'degraded', '08:00'),
        change('b', 'shop/web', 'ready', 'missing', '08:30'),
        change('a', 'shop/web', 'degraded', 'ready', '09:00'),
      ],
      new Map(),
    );

    expect(others).toEqual([]);
    expect(incident).toEqual({
      id: 'shop/web',
      namespace: 'shop',
      component: 'web',
      state: 'missing',
      since: at('08:00'),
      reason: 'It is missing.',
      clusterCount: 2,
      clusters: [
        {
          clusterName: 'b',
          entityRef: 'resource:default/b',
          namespace: 'shop',
        },
        {
          clusterName: 'a',
          entityRef: 'resource:default/a',
          namespace: 'shop',
          until: at('09:00'),
        },
      ],
    });
  });

  it('tells apart trouble that had ended before the next began', () => {
    const incidents = groupIncidents(
      [
        change('a', 'shop/web', 'ready', 'degraded', '08:00'),
        change('a', 'shop/web', 'degraded', 'ready', '08:10'),
        change('b', 'shop/web', 'ready', 'degraded', '09:00'),
        change('b', 'shop/web', 'degraded', 'ready', '09:10'),
      ],
      new Map(),
    );
    expect(incidents.map(({ since, until }) => [since, until])).toEqual([
      [at('09:00'), at('09:10')],
      [at('08:00'), at('08:10')],
    ]);
  });

  it('keeps the worst state of trouble that changed, and its beginning', () => {
    const [incident] = groupIncidents(
      [
        change('a', 'shop/web', 'ready', 'degraded', '08:00'),
        change('a', 'shop/web', 'degraded', 'missing', '08:10'),
        change('a', 'shop/web', 'missing', 'degraded', '08:20'),
      ],
      new Map(),
    );
    expect(incident).toMatchObject({ state: 'missing', since: at('08:00') });
    expect(incident).not.toHaveProperty('until');
  });

  it('takes the beginning of older trouble from the history, and has none where that is gone', () => {
    const end = (clusterName: string, id: string) =>
      change(clusterName, id, 'degraded', 'ready', '08:00');
    const [known, unknown] = groupIncidents(
      [end('a', 'shop/web'), end('a', 'shop/db')],
      new Map([
        [toTroubleKey({ clusterName: 'a', id: 'shop/web' }), at('02:00')],
      ]),
    );
    expect(known).toMatchObject({ id: 'shop/web', since: at('02:00') });
    expect(unknown).toMatchObject({ id: 'shop/db', until: at('08:00') });
    expect(unknown).not.toHaveProperty('since');
  });

  it('has clusters that could not be read as one incident without a component', () => {
    const [incident] = groupIncidents(
      [
        change('a', undefined, 'conformant', 'unknown', '08:00'),
        change('b', undefined, 'degraded', 'unknown', '08:01'),
        change('a', undefined, 'unknown', 'conformant', '08:20'),
      ],
      new Map(),
    );
    expect(incident).toMatchObject({ state: 'unknown', clusterCount: 2 });
    expect(incident).not.toHaveProperty('id');
  });

  it('names a cluster once that had the trouble twice, and no more than ten clusters', () => {
    const names = Array.from({ length: 12 }, (_, i) => `c${i}`);
    const [incident] = groupIncidents(
      [
        ...names.map(name =>
          change(name, 'shop/web', 'ready', 'degraded', '08:00'),
        ),
        change('c0', 'shop/web', 'degraded', 'ready', '08:10'),
        change('c0', 'shop/web', 'ready', 'degraded', '08:20'),
      ],
      new Map(),
    );
    expect(incident.clusterCount).toBe(12);
    expect(incident.clusters).toHaveLength(10);
    expect(
      incident.clusters.filter(({ clusterName }) => clusterName === 'c0')
        .length,
    ).toBeLessThanOrEqual(1);
  });
});
