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
});
