import type { FindingState, Report } from 'backstage-plugin-palette-common';
import { recordStates } from './recordedStates';

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

/** States by id, `namespace/component`. */
function reportOf(
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

/** The changes that each of some reports brings. */
function changesOf(reports: readonly Report[], confirmMissing = 2) {
  let states: ReturnType<typeof recordStates>['states'] | undefined;
  return reports.map(next => {
    const recorded = recordStates(states, next, confirmMissing);
    states = recorded.states;
    return recorded.changes.map(({ from, to, at: time }) => [from, to, time]);
  });
}

describe('recordStates', () => {
  it('takes the first report of a cluster for no change', () => {
    expect(changesOf([report(0, 'missing')])).toEqual([[]]);
  });

  it('records missing once it was seen twice in a row, with the time of the first', () => {
    expect(
      changesOf([
        report(0, 'ready'),
        report(5, 'missing'),
        report(6, 'missing'),
      ]),
    ).toEqual([[], [], [['ready', 'missing', at(5)]]]);
  });

  it('forgets a component that was missing once, such as in a restart', () => {
    expect(
      changesOf([
        report(0, 'ready'),
        report(5, 'missing'),
        report(6, 'ready'),
        report(7, 'missing'),
        report(8, 'ready'),
      ]),
    ).toEqual([[], [], [], [], []]);
  });

  it.each(['companions', 'unlisted', 'hosted'] as const)(
    'records trouble of %s as it does that of components',
    part => {
      const withTrouble = (minute: number, state: FindingState): Report => {
        const [found] = reportOf(minute, { 'shop/pack': state }).findings;
        const held = part === 'hosted' ? { workloads: [found] } : found;
        return { ...report(minute, 'ready'), [part]: [held] } as Report;
      };
      expect(
        changesOf([withTrouble(0, 'ready'), withTrouble(5, 'degraded')]),
      ).toEqual([[], [['ready', 'degraded', at(5)]]]);
    },
  );

  it('records missing at once where one report is to be enough', () => {
    expect(changesOf([report(0, 'ready'), report(5, 'missing')], 1)).toEqual([
      [],
      [['ready', 'missing', at(5)]],
    ]);
  });

  it('records other changes at once, since when the pod says', () => {
    expect(
      changesOf([
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

  it('knows a component again that is missing from another namespace than it was seen in', () => {
    expect(
      changesOf([
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

  it('records a component that is new to a cluster as missing only once it was seen so twice, as after an upgrade of the catalog', () => {
    expect(
      changesOf([
        report(0, 'ready'),
        reportOf(5, { 'shop/web': 'ready', 'shop/new': 'missing' }),
        reportOf(6, { 'shop/web': 'ready', 'shop/new': 'missing' }),
        reportOf(7, { 'shop/web': 'ready', 'shop/new': 'ready' }),
      ]),
    ).toEqual([
      [],
      [],
      [[undefined, 'missing', at(5)]],
      [['missing', 'ready', at(7)]],
    ]);
  });

  it('has nothing to tell of ids that flip with each report', () => {
    const flips = [0, 1, 2, 3, 4, 5].map(minute =>
      reportOf(minute, { [minute % 2 ? 'shop/a' : 'shop/b']: 'missing' }),
    );
    const changes = changesOf([report(0, 'ready'), ...flips]).flat();

    expect(changes).toEqual([]);
  });

  it('counts a component that is new and seen missing for the first time as starting', () => {
    const { states } = recordStates(
      [],
      reportOf(5, { 'shop/new': 'missing' }),
      2,
    );

    expect(states).toMatchObject([
      { state: 'progressing', unconfirmed: { seen: 1, isNew: true } },
    ]);
  });

  it('ends what was wrong with a component that is in the report no more', () => {
    expect(
      changesOf([
        reportOf(0, { 'shop/web': 'missing', 'shop/db': 'ready' }),
        reportOf(5, {}),
        reportOf(6, {}),
      ]),
    ).toEqual([[], [['missing', 'notApplicable', at(5)]], []]);
  });

  it('ends nothing where the cluster was not recognised for once', () => {
    expect(
      changesOf([
        reportOf(0, { 'shop/web': 'missing' }),
        { ...reportOf(5, {}), clusterType: null },
      ]),
    ).toEqual([[], []]);
  });

  it.each([
    '9999-12-31T23:59:59Z',
    '+275760-09-13T00:00:00Z',
    '2026-11-25T23:00:00+01:00',
    'tomorrow',
  ])(
    'dates no change after the reading, whatever the cluster says: %s',
    time => {
      expect(
        changesOf([report(0, 'ready'), report(5, 'degraded', time)]),
      ).toEqual([[], [['ready', 'degraded', at(5)]]]);
      const { states } = recordStates([], report(5, 'degraded', time), 2);
      expect(states).toMatchObject([{ since: at(5) }]);
    },
  );

  it('does not date a change before the state that it ended', () => {
    expect(
      changesOf([report(4, 'ready'), report(5, 'degraded', at(1))]),
    ).toEqual([[], [['ready', 'degraded', at(5)]]]);
  });
});
