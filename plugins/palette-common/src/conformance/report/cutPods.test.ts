import type { SnapshotContainer } from '../../snapshot';
import { findTroubledContainer, findTroubledPod } from '../troubledPod';
import type { FindingPod, WorkloadFinding } from '../types';
import { cutPods } from './cutPods';

const pod = (name: string, parts: Partial<FindingPod> = {}): FindingPod => ({
  name,
  namespace: 'shop',
  state: 'ready',
  phase: 'Running',
  ...parts,
});
const pods = (count: number, parts: Partial<FindingPod> = {}, of = 'web') =>
  Array.from({ length: count }, (_, i) => pod(`${of}-${i}`, parts));
const container = (
  name: string,
  parts: Partial<SnapshotContainer> = {},
): SnapshotContainer => ({
  name,
  init: false,
  ready: true,
  restarts: 1,
  ...parts,
});
const containers = (count: number, parts: Partial<SnapshotContainer> = {}) =>
  Array.from({ length: count }, (_, i) => container(`c-${i}`, parts));
const finding = (
  listed: readonly FindingPod[],
  ...codes: string[]
): WorkloadFinding =>
  ({ because: { codes }, pods: listed } as unknown as WorkloadFinding);

/** Cuts unlisted workloads, and gives what is left of each. */
function cut(...unlisted: readonly WorkloadFinding[]) {
  const { shown, leftOut } = cutPods({
    findings: [],
    companions: [],
    unlisted,
    hosted: [],
  });
  return { ...leftOut, of: shown.unlisted.map(f => f.pods) };
}
const degraded = { state: 'degraded', reason: 'Error' } as const;

describe('the pods of a finding', () => {
  it('stay in their order where there are few', () => {
    const few = [...pods(499), pod('last', degraded)];
    expect(cut(finding(few))).toEqual({ of: [few], pods: 0, containers: 0 });
  });

  it('stay in their order where those of another finding are cut', () => {
    const few = [pod('first'), pod('last', degraded)];
    const { of } = cut(finding(pods(501)), finding(few));
    expect(of[1]).toEqual(few);
  });

  it('are listed once, whatever is wrong with some', () => {
    const { of } = cut(
      finding(
        [
          ...pods(100, degraded, 'failing'),
          ...pods(200, { restartedAt: '2026-11-23T10:00:00Z' }, 'restarted'),
          ...pods(250, {}, 'well'),
        ],
        'flapping',
      ),
    );
    expect(of[0].map(({ name }) => name)).toEqual([
      ...Array.from({ length: 100 }, (_, i) => `failing-${i}`),
      ...Array.from({ length: 200 }, (_, i) => `restarted-${i}`),
      ...Array.from({ length: 200 }, (_, i) => `well-${i}`),
    ]);
  });

  it('that are well are those restarted last, else in their order', () => {
    const at = (minute: number) =>
      pod(`at-${minute}`, { restartedAt: `2026-11-23T10:${minute}:00Z` });
    const restarted = [12, 14, 11, 15, 13].map(at);
    const { of } = cut(finding([...pods(600), ...restarted]));
    expect(of[0]).toEqual([...[15, 14, 13, 12, 11].map(at), ...pods(495)]);
  });

  it.each<[string, Partial<FindingPod>, Partial<FindingPod>]>([
    ['one that fails', degraded, {}],
    ['one that fails', degraded, { state: 'finished', phase: 'Succeeded' }],
    ['one that fails', degraded, { state: 'leaving' }],
    ['one that fails', degraded, { state: 'progressing' }],
    ['one that is starting', { state: 'progressing' }, { state: 'leaving' }],
    ['one that failed', { state: 'finished', phase: 'Failed' }, {}],
    ['one that was restarted', { restartedAt: '2026-11-23T10:00:00Z' }, {}],
  ])('are 500 at most, with %s (%j) before many of %j', (_, worse, other) => {
    const last = pod('last', worse);
    const { of, ...leftOut } = cut(finding([...pods(600, other), last]));
    expect(of[0]).toEqual([last, ...pods(499, other)]);
    expect(leftOut).toEqual({ pods: 101, containers: 0 });
  });

  it.each<[string, Partial<FindingPod>]>([
    ['podNotReady', { state: 'degraded', reason: 'OOMKilled' }],
    ['flapping', { restartedAt: '2026-11-23T12:00:00Z' }],
  ])('have the one that the finding is about (%s)', (code, parts) => {
    const other =
      code === 'flapping'
        ? { restartedAt: '2026-11-23T11:00:00Z' }
        : { ...degraded };
    const about = pod('about', parts);
    const all = finding([...pods(600, other), about], code, 'OOMKilled');
    const [left] = cut(all).of;
    expect(findTroubledPod(all)).toBe(about);
    expect(findTroubledPod({ ...all, pods: left })).toBe(about);
  });
});

describe('the pods of a report', () => {
  const long = { node: '語'.repeat(700) };

  it('may be many', () => {
    const large = Array.from({ length: 30 }, () =>
      finding(pods(500, { node: 'worker-1', restarts: 0 })),
    );
    expect(cut(...large)).toMatchObject({ pods: 0, containers: 0 });
  });

  it('are 6 MB at most, those that are not well first, in whichever finding', () => {
    const many = Array.from({ length: 20 }, () => finding(pods(400, long)));
    const failing = finding(pods(300, { ...long, ...degraded }));
    const { of, ...leftOut } = cut(...many, failing);
    expect(of.at(-1)).toHaveLength(300);
    const lengths = of.slice(0, 20).map(({ length }) => length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    expect(leftOut.pods).toBe(8_300 - of.flat().length);
    const bytes = Buffer.byteLength(JSON.stringify(of));
    expect(bytes).toBeGreaterThan(5_000_000);
    expect(bytes).toBeLessThan(6_100_000);
  });

  it('that are restarted again and again come before those that are well', () => {
    const restarted = { ...long, restartedAt: '2026-11-23T10:00:00Z' };
    const count = (...codes: string[]) =>
      cut(
        finding(pods(2_000, { ...long, restartedAt: undefined })),
        finding(
          [...pods(250, restarted), ...pods(250, long, 'well')],
          ...codes,
        ),
        ...Array.from({ length: 20 }, () => finding(pods(500, long))),
      ).of[1].length;
    expect(count('flapping')).toBeGreaterThan(250);
    expect(count('flapping')).toBeLessThan(450);
    expect(count('podNotReady')).toBeLessThan(250);
  });

  it('leave one to each finding in trouble where there are many', () => {
    const { of } = cut(
      ...Array.from({ length: 2_000 }, () =>
        finding([...pods(9, long), ...pods(9, { ...long, ...degraded })]),
      ),
    );
    expect(of.every(([first]) => first.state === 'degraded')).toBe(true);
  });

  it('are counted in all parts of it', () => {
    const large = finding(pods(501));
    const { shown, leftOut } = cutPods({
      findings: [large],
      companions: [large],
      unlisted: [large],
      hosted: [{ workloads: [large, large] }],
    } as unknown as Parameters<typeof cutPods>[0]);
    expect(leftOut).toEqual({ pods: 5, containers: 0 });
    const [{ workloads }] = shown.hosted;
    [
      ...shown.findings,
      ...shown.companions,
      ...shown.unlisted,
      ...workloads,
    ].forEach(({ pods: { length } }) => expect(length).toBe(500));
  });
});

describe('the containers of pods', () => {
  const about = container('about', { ready: false, reason: 'Error' });

  it('are 20 at most, those that are not ready and say why first', () => {
    const few = containers(20);
    expect(cut(finding([pod('a', { containers: few })])).containers).toBe(0);

    const many = [
      ...containers(30),
      ...containers(10, { ready: false }),
      about,
    ];
    const all = pod('a', { containers: many });
    const { of, ...leftOut } = cut(finding([all]));
    const left = of[0][0].containers ?? [];
    expect(left.map(c => c.ready)).toEqual([
      ...Array(11).fill(false),
      ...Array(9).fill(true),
    ]);
    expect(findTroubledContainer(of[0][0])).toBe(about);
    expect(leftOut).toEqual({ pods: 0, containers: 21 });
  });

  it('are listed once, whatever is wrong with some', () => {
    const many = [
      ...containers(5, { ready: false }),
      ...containers(30).map(c => ({ ...c, name: `ready-${c.name}` })),
    ];
    const { of } = cut(finding([pod('a', { containers: many })]));
    expect(of[0][0].containers).toEqual(many.slice(0, 20));
  });

  it('have the one that failed last where all are ready', () => {
    const last = container('last', { lastFailedAt: '2026-11-23T12:00:00Z' });
    const earlier = containers(30, { lastFailedAt: '2026-11-23T11:00:00Z' });
    const { of } = cut(finding([pod('a', { containers: [...earlier, last] })]));
    expect(findTroubledContainer(of[0][0])).toBe(last);
  });

  it('are 4 MB at most in a report, at first one of each pod, and unready ones first', () => {
    const message = '語'.repeat(330);
    const ready = pods(200, { containers: containers(20, { message }) });
    const unready = pods(200, {
      containers: containers(250, { ready: false, message }),
    });
    const { of, ...leftOut } = cut(
      ...Array.from({ length: 10 }, () => finding([...ready, ...unready])),
    );
    const kept = of.flat().map(p => p.containers ?? []);
    expect(kept).toHaveLength(4_000);
    expect(kept.flat().every(c => !c.ready)).toBe(true);
    const lengths = kept.map(({ length }) => length).filter(n => n > 0);
    expect(lengths).toHaveLength(2_000);
    expect(Math.max(...lengths)).toBe(2);
    expect(Buffer.byteLength(JSON.stringify(kept))).toBeLessThan(4_100_000);
    expect(leftOut).toEqual({
      pods: 0,
      containers: 10 * 200 * (20 + 250) - kept.flat().length,
    });
  });

  it('are 4 MB at most in a report of few pods, too', () => {
    const message = '語'.repeat(330);
    const { containers: leftOut } = cut(
      finding(pods(500, { containers: containers(20, { message }) })),
    );
    expect(leftOut).toBeGreaterThan(5_000);
  });

  it('of a pod without any are not made up', () => {
    expect(cut(finding([pod('a')])).of[0][0]).toEqual(pod('a'));
  });
});
