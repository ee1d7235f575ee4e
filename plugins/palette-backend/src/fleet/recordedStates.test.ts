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
  } as unknown as Report;
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

  it('does not date a change before the state that it ended', () => {
    expect(
      changesOf([report(4, 'ready'), report(5, 'degraded', at(1))]),
    ).toEqual([[], [['ready', 'degraded', at(5)]]]);
  });
});
