import type { FindingState, Report } from 'backstage-plugin-palette-common';
import { recordStates } from './recordStates';

const at = (minute: number) =>
  `2026-11-25T10:${String(minute).padStart(2, '0')}:00.000Z`;

function report(
  minute: number,
  state: FindingState,
  since?: string,
  namespace = 'shop',
): Report {
  return {
    observedAt: at(minute),
    findings: [
      {
        id: 'shop/web',
        namespace,
        component: 'web',
        state,
        since,
        because: { codes: [], sentence: `It is ${state}.` },
      },
    ],
    companions: [],
    unlisted: [],
    hosted: [],
  } as unknown as Report;
}

/** A report with components by id, `namespace/component`. */
function createReport(
  minute: number,
  states: Readonly<Record<string, FindingState>>,
): Report {
  return {
    ...report(minute, 'ready'),
    findings: Object.entries(states).map(([id, state]) => ({
      ...report(minute, state).findings[0],
      id,
      component: id.split('/')[1],
    })),
  };
}

/** The transitions that each report brings. */
function listTransitions(reports: readonly Report[], confirmMissing = 2) {
  let states: ReturnType<typeof recordStates>['states'] | undefined;
  return reports.map(next => {
    const recorded = recordStates(states, next, confirmMissing);
    states = recorded.states;
    return recorded.transitions.map(({ from, to, at: time }) => [
      from,
      to,
      time,
    ]);
  });
}

describe('recordStates', () => {
  it('never confirms a missing component by a report that does not count', () => {
    const looks = [1, 2, 3].map(minute => report(minute, 'missing'));
    let { states } = recordStates(undefined, report(0, 'ready'), 2);
    for (const look of looks) {
      ({ states } = recordStates(states, look, undefined));
    }
    expect(states[0]).toMatchObject({
      state: 'ready',
      unconfirmed: { since: looks[0].observedAt, seen: 1 },
    });

    const { transitions } = recordStates(states, report(4, 'missing'), 2);
    expect(transitions).toEqual([
      expect.objectContaining({ to: 'missing', at: looks[0].observedAt }),
    ]);
  });

  it('records no transition for the first report of a cluster', () => {
    expect(listTransitions([report(0, 'missing')])).toEqual([[]]);
  });

  it('records a component as missing after two reports in a row, from the time of the first', () => {
    expect(
      listTransitions([
        report(0, 'ready'),
        report(5, 'missing'),
        report(6, 'missing'),
      ]),
    ).toEqual([[], [], [['ready', 'missing', at(5)]]]);
  });

  it('ignores a component that was missing once, as in a restart', () => {
    expect(
      listTransitions([
        report(0, 'ready'),
        report(5, 'missing'),
        report(6, 'ready'),
        report(7, 'missing'),
        report(8, 'ready'),
      ]),
    ).toEqual([[], [], [], [], []]);
  });

  it.each(['companions', 'unlisted', 'hosted'] as const)(
    'records trouble of %s like that of components',
    part => {
      const withTrouble = (minute: number, state: FindingState): Report => {
        const [found] = createReport(minute, { 'shop/pack': state }).findings;
        const held = part === 'hosted' ? { workloads: [found] } : found;
        return { ...report(minute, 'ready'), [part]: [held] } as Report;
      };
      expect(
        listTransitions([withTrouble(0, 'ready'), withTrouble(5, 'degraded')]),
      ).toEqual([[], [['ready', 'degraded', at(5)]]]);
    },
  );

  it('records a component as missing at once where one report is enough', () => {
    expect(
      listTransitions([report(0, 'ready'), report(5, 'missing')], 1),
    ).toEqual([[], [['ready', 'missing', at(5)]]]);
  });

  it('records other transitions at once, from the time that the pod gives', () => {
    expect(
      listTransitions([
        report(0, 'ready'),
        report(5, 'degraded', at(3)),
        report(6, 'degraded', at(4)),
        report(7, 'ready'),
      ]),
    ).toEqual([
      [],
      [['ready', 'degraded', at(3)]],
      [],
      [['degraded', 'ready', at(7)]],
    ]);
  });

  it('recognises a component that is missing from another namespace than it was seen in', () => {
    expect(
      listTransitions([
        report(0, 'ready', undefined, 'kube-system'),
        report(5, 'missing', undefined, 'cluster-6f0a'),
        report(6, 'missing', undefined, 'cluster-6f0a'),
        report(7, 'ready', undefined, 'kube-system'),
      ]),
    ).toEqual([
      [],
      [],
      [['ready', 'missing', at(5)]],
      [['missing', 'ready', at(7)]],
    ]);
  });

  it('records a component that is new to a cluster as missing only after two reports, as after an upgrade of the Palette catalog', () => {
    expect(
      listTransitions([
        report(0, 'ready'),
        createReport(5, { 'shop/web': 'ready', 'shop/new': 'missing' }),
        createReport(6, { 'shop/web': 'ready', 'shop/new': 'missing' }),
        createReport(7, { 'shop/web': 'ready', 'shop/new': 'ready' }),
      ]),
    ).toEqual([
      [],
      [],
      [[undefined, 'missing', at(5)]],
      [['missing', 'ready', at(7)]],
    ]);
  });

  it('records no transition for ids that flip with each report', () => {
    const flips = [0, 1, 2, 3, 4, 5].map(minute =>
      createReport(minute, { [minute % 2 ? 'shop/a' : 'shop/b']: 'missing' }),
    );
    const transitions = listTransitions([report(0, 'ready'), ...flips]).flat();

    expect(transitions).toEqual([]);
  });

  it('counts a new component that was seen missing once as progressing', () => {
    const { states } = recordStates(
      [],
      createReport(5, { 'shop/new': 'missing' }),
      2,
    );

    expect(states).toMatchObject([
      { state: 'progressing', unconfirmed: { seen: 1, isNew: true } },
    ]);
  });

  it('ends the trouble of a component that is no longer in the report', () => {
    expect(
      listTransitions([
        createReport(0, { 'shop/web': 'missing', 'shop/db': 'ready' }),
        createReport(5, {}),
        createReport(6, {}),
      ]),
    ).toEqual([[], [['missing', 'notApplicable', at(5)]], []]);
  });

  it('ends no trouble by a report that does not recognise the cluster', () => {
    expect(
      listTransitions([
        createReport(0, { 'shop/web': 'missing' }),
        { ...createReport(5, {}), clusterType: null },
      ]),
    ).toEqual([[], []]);
  });

  it.each([
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00Z',
    '2026-11-25T23:00:00+01:00',
    'tomorrow',
  ])(
    'dates no transition after the reading, whatever the cluster says: %s',
    time => {
      expect(
        listTransitions([report(0, 'ready'), report(5, 'degraded', time)]),
      ).toEqual([[], [['ready', 'degraded', at(5)]]]);
      const { states } = recordStates([], report(5, 'degraded', time), 2);
      expect(states).toMatchObject([{ since: at(5) }]);
    },
  );

  it('dates no transition before the state that it ended', () => {
    expect(
      listTransitions([report(4, 'ready'), report(5, 'degraded', at(1))]),
    ).toEqual([[], [['ready', 'degraded', at(5)]]]);
  });
});
