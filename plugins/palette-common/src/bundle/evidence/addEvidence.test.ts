import type { Report, WorkloadFinding } from '../../conformance';
import { bundleLimits } from '../entry/bundleLimits';
import { addEvidence } from './addEvidence';
import { KeptEvents } from './KeptEvents';
import { projectEvent } from './projectEvent';

const namespace = 'palette-system';

const event = (kind: string, name: string, more: object = {}) =>
  projectEvent({
    metadata: { namespace },
    involvedObject: { kind, name },
    reason: 'FailedCreate',
    message: `about ${name}`,
    type: 'Warning',
    lastTimestamp: '2026-11-23T11:00:00Z',
    ...more,
  });

const finding = (more: Partial<WorkloadFinding> = {}) =>
  ({
    namespace,
    component: 'palette-webhook',
    kind: 'Deployment',
    state: 'missing',
    pods: [],
    ...more,
  } as unknown as WorkloadFinding);

const pod = (name: string, state = 'degraded') => ({ name, namespace, state });

function explain(
  subject: WorkloadFinding,
  events: readonly ReturnType<typeof projectEvent>[],
  logs: Record<string, string[]> = {},
): WorkloadFinding {
  const kept = new KeptEvents();
  events.forEach(each => kept.add(each));
  const report = {
    findings: [],
    companions: [subject],
    unlisted: [],
    hosted: [],
  } as unknown as Report;
  const evidence = { events: kept, logs: new Map(Object.entries(logs)) };
  return addEvidence(report, evidence).companions[0];
}

const listObjects = ({ events = [] }: WorkloadFinding) =>
  events.map(({ object }) => object);

describe('addEvidence', () => {
  it.each([
    ['Deployment', 'palette-webhook'],
    ['ReplicaSet', 'palette-webhook-5d8f7c9b6d'],
    ['Pod', 'palette-webhook-5d8f7c9b6d-x7bjz'],
    ['Job', 'palette-webhook-29411050'],
  ])('explains a missing component by its %s %s', (kind, name) =>
    expect(listObjects(explain(finding(), [event(kind, name)]))).toEqual([
      `${kind.toLowerCase()}/${name}`,
    ]),
  );

  it.each([
    ['Deployment', 'palette-webhook-other'],
    ['ReplicaSet', 'palette-webhook-other-5d8f7c9b6d'],
    ['Pod', 'palette-webhook-other-5d8f7c9b6d-x7bjz'],
    ['Pod', 'palette-webhooks'],
    ['Node', 'palette-webhook-1'],
  ])('takes %s %s for something else', (kind, name) =>
    expect(explain(finding(), [event(kind, name)]).events).toBeUndefined(),
  );

  it('explains a workload by the pods that are not ready', () => {
    const subject = finding({
      state: 'degraded',
      pods: [pod('a-1'), pod('a-2', 'ready')] as never,
    });
    const events = [event('Pod', 'a-1'), event('Pod', 'a-2')];
    expect(listObjects(explain(subject, events))).toEqual(['pod/a-1']);
  });

  it('shows the newest five, warnings only if there are any', () => {
    const events = Array.from({ length: 8 }, (_, i) =>
      event('ReplicaSet', 'palette-webhook-5d8f7c9b6d', {
        message: `${i}`,
        lastTimestamp: `2026-11-23T11:0${i}:00Z`,
        type: i === 7 ? 'Normal' : 'Warning',
      }),
    );
    expect(
      explain(finding(), events).events?.map(({ message }) => message),
    ).toEqual(['6', '5', '4', '3', '2']);
    expect(explain(finding(), [events[7]]).events).toHaveLength(1);
  });

  it('joins events that say the same of several pods', () => {
    const subject = finding({
      state: 'degraded',
      pods: [pod('a-1'), pod('a-2')] as never,
    });
    const same = { message: 'Back-off', count: 3 };
    expect(
      explain(subject, [event('Pod', 'a-1', same), event('Pod', 'a-2', same)])
        .events,
    ).toMatchObject([{ message: 'Back-off', count: 6 }]);
  });

  it.each(['ready', 'unknown', 'notInstalled'] as const)(
    'explains nothing that is %s',
    state =>
      expect(
        explain(finding({ state }), [event('Deployment', 'palette-webhook')])
          .events,
      ).toBeUndefined(),
  );

  it('adds the logs that were kept, those of unready pods first', () => {
    const subject = finding({
      state: 'degraded',
      pods: [pod('a-1', 'ready'), pod('a-2')] as never,
    });
    expect(
      explain(subject, [], {
        [`${namespace}/a-1`]: ['one'],
        [`${namespace}/a-2`]: ['two'],
        'other/a-3': ['three'],
      }).previousLogs,
    ).toEqual([
      { namespace, pod: 'a-2', lines: ['two'] },
      { namespace, pod: 'a-1', lines: ['one'] },
    ]);
  });
});

describe('projectEvent', () => {
  it('makes hostile text printable and short', () => {
    const { message, reason } = event('Pod', 'a', {
      message: `\u001b]0;x\u0007${'a'.repeat(9_999)}`,
      reason: 'a\nb',
    });
    expect(message).toHaveLength(256);
    expect(message).toMatch(/^\]0;x a+…$/);
    expect(reason).toBe('a b');
  });

  it('reads the time and the count of a series', () =>
    expect(
      event('Pod', 'a', {
        lastTimestamp: null,
        count: null,
        series: { count: 7, lastObservedTime: '2026-11-23T11:30:00.123456Z' },
      }),
    ).toMatchObject({ count: 7, lastSeenAt: '2026-11-23T11:30:00.123456Z' }));
});

describe('KeptEvents', () => {
  it('keeps the newest eight of one object', () => {
    const kept = new KeptEvents();
    for (let i = 0; i < 20; i++) {
      const minute = String((i * 7) % 20).padStart(2, '0');
      kept.add(
        event('Pod', 'a', { lastTimestamp: `2026-11-23T11:${minute}:00Z` }),
      );
    }
    const times = kept.find(namespace, 'Pod', 'a').map(e => e.lastSeenAt);
    expect(times).toHaveLength(8);
    expect([...times].sort()[0]).toBe('2026-11-23T11:12:00Z');
  });

  it('remembers nothing of events beyond its limit, whatever namespaces they name', () => {
    const kept = new KeptEvents();
    const template = event('Pod', 'a');
    for (let i = 0; i < bundleLimits.events; i++) {
      kept.add({ ...template, name: `a-${i}` });
    }
    const remember = jest.spyOn(Map.prototype, 'set');
    for (let i = 0; i < 100; i++) {
      kept.add({ ...template, namespace: `other-${i}` });
    }
    const remembered = remember.mock.calls.length;
    remember.mockRestore();
    expect(kept.leftOut).toBe(100);
    expect(remembered).toBe(0);
  });
});
