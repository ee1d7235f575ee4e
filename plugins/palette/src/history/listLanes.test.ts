import type {
  ClusterHistory,
  FindingState,
  Transition,
} from 'backstage-plugin-palette-common';
import { listDays, listLaneDays } from './listDays';
import {
  countIncidents,
  listLanes,
  listVerdictStretches,
  measureOverlap,
} from './listLanes';

const place = { clusterName: 'shop', entityRef: 'resource:default/shop' };
const now = Date.parse('2026-11-13T12:00:00.000Z');

const change = (
  component: string,
  at: string,
  from: FindingState | undefined,
  to: FindingState,
): Transition => ({
  ...place,
  id: `data/${component}`,
  namespace: 'data',
  component,
  ...(from && { from }),
  to,
  reason: `${component} is ${to}.`,
  at: `2026-11-${at}:00.000Z`,
});

const verdict = (
  at: string,
  from: Transition['from'],
  to: Transition['to'],
): Transition => ({
  ...place,
  from,
  to,
  reason: '',
  at: `2026-11-${at}:00.000Z`,
});

const component = (
  name: string,
  state: FindingState,
  since: string,
  flapping = false,
) => ({
  id: `data/${name}`,
  namespace: 'data',
  component: name,
  state,
  since: `2026-11-${since}:00.000Z`,
  flapping,
});

const makeHistory = (parts: Partial<ClusterHistory>): ClusterHistory => ({
  ...place,
  components: [],
  transitions: [],
  days: [],
  ...parts,
});

describe('the lanes of a history', () => {
  it('have a stretch for each time of trouble, with its sentence', () => {
    const [lane] = listLanes(
      makeHistory({
        components: [component('mongo', 'ready', '12T12:22')],
        transitions: [
          change('mongo', '12T12:22', 'degraded', 'ready'),
          change('mongo', '12T09:12', 'ready', 'degraded'),
        ],
      }),
    );
    expect(lane.stretches).toEqual([
      {
        state: 'degraded',
        from: '2026-11-12T09:12:00.000Z',
        to: '2026-11-12T12:22:00.000Z',
        reason: 'mongo is degraded.',
      },
    ]);
  });

  it('count trouble that turns worse as one incident', () => {
    const [{ stretches }] = listLanes(
      makeHistory({
        components: [component('mongo', 'missing', '12T14:00')],
        transitions: [
          change('mongo', '12T14:00', 'ready', 'missing'),
          change('mongo', '12T12:00', 'missing', 'ready'),
          change('mongo', '12T10:00', 'degraded', 'missing'),
          change('mongo', '12T09:00', 'ready', 'degraded'),
        ],
      }),
    );
    expect(stretches.map(({ state }) => state)).toEqual([
      'degraded',
      'missing',
      'missing',
    ]);
    expect(countIncidents(stretches)).toBe(2);
    expect(
      measureOverlap(stretches, {
        from: Date.parse('2026-11-12T00:00:00.000Z'),
        to: Date.parse('2026-11-12T15:00:00.000Z'),
      }),
    ).toBe(4 * 3_600_000);
  });

  it('begin before what is kept, where the first change ends trouble', () => {
    const [{ stretches }] = listLanes(
      makeHistory({
        components: [component('mongo', 'ready', '12T09:00')],
        transitions: [change('mongo', '12T09:00', 'unknown', 'ready')],
      }),
    );
    expect(stretches).toEqual([
      { state: 'unknown', to: '2026-11-12T09:00:00.000Z' },
    ]);
  });

  it('know trouble that has not changed for longer than is kept', () => {
    const [{ stretches }] = listLanes(
      makeHistory({ components: [component('mongo', 'missing', '01T09:00')] }),
    );
    expect(stretches).toEqual([
      { state: 'missing', from: '2026-11-01T09:00:00.000Z' },
    ]);
  });

  it('leave out what only started, and put lasting trouble first', () => {
    const lanes = listLanes(
      makeHistory({
        components: [
          component('queue', 'ready', '10T10:00'),
          component('web', 'ready', '12T10:00'),
          component('api', 'ready', '11T10:00'),
          component('mongo', 'degraded', '09T10:00'),
        ],
        transitions: [
          change('web', '12T10:00', 'progressing', 'ready'),
          change('api', '11T10:00', 'degraded', 'ready'),
          change('queue', '10T10:00', 'degraded', 'ready'),
          change('mongo', '09T10:00', 'ready', 'degraded'),
        ],
      }),
    );
    expect(lanes.map(lane => lane.component)).toEqual([
      'mongo',
      'api',
      'queue',
    ]);
  });
});

describe('the days of a history', () => {
  const history = makeHistory({
    components: [
      component('mongo', 'ready', '12T12:22'),
      component('jet', 'missing', '12T23:00'),
    ],
    transitions: [
      change('jet', '12T23:00', 'ready', 'missing'),
      verdict('12T23:00', 'conformant', 'nonconformant'),
      change('mongo', '12T12:22', 'degraded', 'ready'),
      verdict('12T12:22', 'degraded', 'conformant'),
      change('mongo', '12T09:12', 'ready', 'degraded'),
      verdict('12T09:12', 'conformant', 'degraded'),
    ],
    days: [
      { day: '2026-11-10', changes: 0 },
      { day: '2026-11-11', worst: 'conformant', changes: 0 },
      { day: '2026-11-12', worst: 'nonconformant', changes: 3 },
      { day: '2026-11-13', worst: 'nonconformant', changes: 0 },
    ],
  });
  const lanes = listLanes(history);

  it('say how long the worst verdict held, and through which components', () => {
    expect(listDays(history, lanes, now)).toEqual([
      { day: '2026-11-10', lastedMs: 0, whole: false, components: [] },
      {
        day: '2026-11-11',
        worst: 'conformant',
        lastedMs: 0,
        whole: false,
        components: [],
      },
      {
        day: '2026-11-12',
        worst: 'nonconformant',
        lastedMs: 3_600_000,
        whole: false,
        components: [
          { component: 'jet', state: 'missing' },
          { component: 'mongo', state: 'degraded' },
        ],
      },
      {
        day: '2026-11-13',
        worst: 'nonconformant',
        lastedMs: 12 * 3_600_000,
        whole: true,
        components: [{ component: 'jet', state: 'missing' }],
      },
    ]);
  });

  it('are told apart for one component', () => {
    const [jet, mongo] = lanes;
    expect(listLaneDays(jet, history.days, now)).toEqual([
      undefined,
      undefined,
      'missing',
      'missing',
    ]);
    expect(listLaneDays(mongo, history.days, now)).toEqual([
      undefined,
      undefined,
      'degraded',
      undefined,
    ]);
  });

  it('take a verdict that never changed for one that held all the time', () => {
    const days = [
      { day: '2026-11-12', worst: 'degraded' as const, changes: 0 },
      { day: '2026-11-13', worst: 'degraded' as const, changes: 0 },
    ];
    const constant = makeHistory({ days });
    expect(listVerdictStretches(constant)).toEqual([{ state: 'degraded' }]);
    expect(listDays(constant, [], now).map(({ whole }) => whole)).toEqual([
      true,
      true,
    ]);
  });
});
