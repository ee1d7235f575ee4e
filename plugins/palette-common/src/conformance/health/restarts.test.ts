import { healthRules as rules } from '../../__testUtils__/pods';
import type { SnapshotPod } from '../../snapshot';
import { describeFlapping, describeRecentRestart } from './restarts';

const observedAt = '2026-11-28T12:00:00Z';
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ago = (ms: number) => new Date(Date.parse(observedAt) - ms).toISOString();

const pod = (
  restarts: number,
  lastMs: number,
  ageMs: number | undefined,
): SnapshotPod => ({
  namespace: 'a',
  name: 'web-0',
  phase: 'Running',
  ready: true,
  restarts,
  restartedAt: ago(lastMs),
  ...(ageMs !== undefined && { createdAt: ago(ageMs) }),
});

const isFlapping = (of: SnapshotPod) =>
  describeFlapping([of], observedAt, rules) !== undefined;

describe('a ready pod', () => {
  it.each([
    [
      'was restarted often, and a moment ago',
      pod(31, HOUR / 20, 5 * DAY),
      true,
    ],
    ['was restarted five times in five days', pod(5, HOUR / 2, 5 * DAY), true],
    ['was restarted four times', pod(4, HOUR / 2, DAY), false],
    ['was quiet for just an hour', pod(31, HOUR, 5 * DAY), true],
    [
      'was up in time, and then restarted',
      pod(9, HOUR / 2, 0.75 * HOUR),
      false,
    ],
    ['has restarted since', pod(9, HOUR / 2, 0.75 * HOUR + 1), true],
    ['has been quiet for more than an hour', pod(31, HOUR + 1, 5 * DAY), false],
    [
      'was restarted less than once a day',
      pod(5, HOUR / 2, 5 * DAY + 1),
      false,
    ],
    [
      'was restarted only while it came up',
      pod(9, HOUR / 2, 0.7 * HOUR),
      false,
    ],
    ['has no known age', pod(31, HOUR / 20, undefined), false],
  ])('that %s: flapping or not', (_, of, flapping) =>
    expect(isFlapping(of)).toBe(flapping),
  );

  it('says why its last run ended, if that is known', () => {
    const killed: SnapshotPod = {
      ...pod(31, HOUR / 20, 5 * DAY),
      containers: [
        {
          name: 'main',
          init: false,
          ready: true,
          restarts: 31,
          lastReason: 'OOMKilled',
        },
      ],
    };
    expect(describeFlapping([killed], observedAt, rules)).toEqual({
      sentence: 'web-0 restarted 31 times, last 3 min ago (OOMKilled)',
      reason: 'OOMKilled',
    });
  });

  it('is mentioned within ten minutes of one restart', () => {
    const recent = describeRecentRestart(
      [pod(1, HOUR / 6, DAY)],
      observedAt,
      rules,
    );
    expect(recent).toBe('web-0 restarted once, last 10 min ago');
    expect(
      describeRecentRestart([pod(1, HOUR / 6 + 1, DAY)], observedAt, rules),
    ).toBeUndefined();
  });
});

describe('among several pods that were restarted', () => {
  const named = (name: string, of: SnapshotPod) => ({ ...of, name });

  it('the latest is described', () => {
    expect(
      describeRecentRestart(
        [
          named('a', pod(2, HOUR / 10, DAY)),
          named('b', pod(3, HOUR / 60, DAY)),
          named('c', pod(4, HOUR / 20, DAY)),
        ],
        observedAt,
        rules,
      ),
    ).toBe('b restarted 3 times, last 1 min ago');
  });

  it('a pod that never restarted is not described', () => {
    const { restartedAt, ...never } = pod(0, 0, DAY);

    expect(describeRecentRestart([never], observedAt, rules)).toBeUndefined();
    expect(describeFlapping([never], observedAt, rules)).toBeUndefined();
  });

  it('one that is flapping is found behind one that is not', () => {
    expect(
      describeFlapping(
        [
          named('a', pod(1, HOUR / 60, DAY)),
          named('b', pod(31, HOUR / 20, 5 * DAY)),
        ],
        observedAt,
        rules,
      ),
    ).toEqual({ sentence: 'b restarted 31 times, last 3 min ago' });
  });

  it('a restart without a known reason is described without one', () => {
    const silent: SnapshotPod = {
      ...pod(2, HOUR / 60, DAY),
      containers: [{ name: 'main', init: false, ready: true, restarts: 2 }],
    };

    expect(describeRecentRestart([silent], observedAt, rules)).toBe(
      'web-0 restarted 2 times, last 1 min ago',
    );
  });

  it('uncounted restarts are described as several', () => {
    const { restarts, ...uncounted } = pod(0, HOUR / 60, DAY);

    expect(describeRecentRestart([uncounted], observedAt, rules)).toBe(
      'web-0 restarted several times, last 1 min ago',
    );
    expect(describeFlapping([uncounted], observedAt, rules)).toBeUndefined();
  });
});
