import type {
  FindingState,
  FindingWaiver,
  Report,
} from 'backstage-plugin-palette-common';
import { recordStates } from './recordStates';

const at = (minute: number) =>
  `2026-11-25T10:${String(minute).padStart(2, '0')}:00.000Z`;
const waived: FindingWaiver = {
  id: 'w1',
  reason: 'Known.',
  until: at(30),
  source: 'portal',
};

function report(
  minute: number,
  state: FindingState,
  waiver?: FindingWaiver,
): Report {
  return {
    observedAt: at(minute),
    findings: [
      {
        id: 'shop/web',
        namespace: 'shop',
        component: 'web',
        state,
        because: { codes: [], sentence: `It is ${state}.` },
        waived: waiver,
      },
    ],
    companions: [],
    unlisted: [],
    hosted: [],
  } as unknown as Report;
}

describe('recordStates of a waived component', () => {
  it('keeps what would be recorded without the waiver', () => {
    const { states } = recordStates(undefined, report(0, 'missing', waived), 2);

    expect(states).toMatchObject([
      {
        state: 'notApplicable',
        waived: { state: 'missing', since: at(0) },
      },
    ]);
  });

  it('needs no second confirmation where it was seen missing often enough meanwhile', () => {
    const ready = recordStates(undefined, report(0, 'ready'), 2).states;
    const once = recordStates(ready, report(1, 'missing', waived), 2).states;
    const twice = recordStates(once, report(2, 'missing', waived), 2).states;
    const { states, transitions } = recordStates(
      twice,
      report(3, 'missing'),
      2,
    );

    expect(states).toMatchObject([{ state: 'missing', since: at(3) }]);
    expect(transitions).toMatchObject([
      { from: 'notApplicable', to: 'missing', at: at(3) },
    ]);
  });

  it('counts one reading once towards the confirmation, however often it is judged', () => {
    const ready = recordStates(undefined, report(0, 'ready'), 2).states;
    const seen = recordStates(ready, report(1, 'missing'), 2).states;
    const put = recordStates(seen, report(1, 'missing', waived), 2, {
      judgedAt: at(2),
    });
    const off = recordStates(put.states, report(1, 'missing'), 2, {
      judgedAt: at(3),
    });

    expect(off.states).toMatchObject([{ unconfirmed: { seen: 1 } }]);
  });

  it('keeps the time of its waiver while it is judged again', () => {
    const first = recordStates(undefined, report(0, 'degraded'), 2).states;
    const put = recordStates(first, report(1, 'degraded', waived), 2);
    const next = recordStates(put.states, report(2, 'degraded', waived), 2);

    expect(put.transitions).toMatchObject(
      [{ from: 'degraded', to: 'notApplicable', reason: /Accepted/ }].map(
        t => ({ ...t, reason: expect.stringMatching(t.reason) }),
      ),
    );
    expect(next.transitions).toEqual([]);
    expect(next.states).toMatchObject([{ since: at(1) }]);
  });

  it('tells by its transitions which waiver began, ended or expired', () => {
    const first = recordStates(undefined, report(0, 'degraded'), 2).states;
    const put = recordStates(first, report(1, 'degraded', waived), 2);
    const off = (minute: number) =>
      recordStates(put.states, report(minute, 'degraded'), 2).transitions;

    expect(put.transitions).toMatchObject([
      { waiver: { ...waived, change: 'began' } },
    ]);
    expect(off(29)).toMatchObject([
      {
        waiver: { ...waived, change: 'ended' },
        reason: 'Its waiver was ended. It is degraded.',
      },
    ]);
    expect(off(30)).toMatchObject([
      {
        waiver: { ...waived, change: 'expired' },
        reason: 'Its waiver has expired. It is degraded.',
      },
    ]);
  });

  it('names no waiver where the component is well or unknown while the waiver waits', () => {
    const put = recordStates(undefined, report(0, 'degraded', waived), 2);

    for (const state of ['ready', 'unknown'] as const) {
      const { transitions } = recordStates(put.states, report(1, state), 2);
      expect(transitions).toHaveLength(1);
      expect(transitions[0].waiver).toBeUndefined();
    }
  });

  it('blames the end of a waiver on no new catalog', () => {
    const put = recordStates(undefined, report(0, 'degraded', waived), 2);
    const { transitions } = recordStates(
      put.states,
      report(31, 'degraded'),
      2,
      {
        rulesChange: 'catalog',
      },
    );

    expect(transitions[0].rulesChange).toBeUndefined();
  });
});
