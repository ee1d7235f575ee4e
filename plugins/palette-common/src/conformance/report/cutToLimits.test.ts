import type { Findings } from './collectFindings';
import { cutToLimits } from './cutToLimits';
import type {
  HostedClusterFinding,
  NamespaceFinding,
  WorkloadFinding,
} from '../types';
import type { FindingState } from './states';

const workload = (parts: Partial<WorkloadFinding>) =>
  ({
    pods: [],
    because: { codes: [] },
    ...parts,
  } as unknown as WorkloadFinding);
const workloads = (count: number) =>
  Array.from({ length: count }, (_, i) => workload({ component: `w-${i}` }));
const host = (workloadsThere: readonly WorkloadFinding[]) =>
  ({ uid: 'u', workloads: workloadsThere } as HostedClusterFinding);
const nothing = {
  findings: [],
  companions: [],
  unlisted: [],
  hosted: [],
  namespaces: [],
};
const hosted = (clusters: number, each: number) =>
  Array.from({ length: clusters }, (_, i) => ({
    uid: `${i}`,
    workloads: workloads(each),
  })) as unknown as readonly HostedClusterFinding[];

function within(unlisted: number, clusters: number, each: number) {
  return cutToLimits({
    ...nothing,
    unlisted: workloads(unlisted),
    hosted: hosted(clusters, each),
  });
}

describe('a report', () => {
  it('lists everything up to its limits, without a note', () => {
    const { shown, notes } = within(200, 100, 50);

    expect(shown).toEqual({
      ...nothing,
      unlisted: workloads(200),
      hosted: hosted(100, 50),
    });
    expect(notes).toEqual([]);
  });

  it('keeps the first and worst beyond its limits, and counts the others', () => {
    const { shown, notes } = within(201, 102, 53);

    expect(shown.unlisted).toEqual(workloads(200));
    expect(shown.hosted).toEqual(hosted(100, 50));
    expect(notes).toEqual([
      'The report leaves out 1 more workload that the Palette catalog does not know; it was judged, too.',
      'The report leaves out 2 more hosted clusters; they were judged, too.',
      'The report leaves out 300 more workloads of hosted clusters; they were judged, too.',
    ]);
  });

  it('counts what it cuts for each hosted cluster separately', () => {
    const [large] = hosted(1, 51);
    const [small] = hosted(1, 1);
    const { notes } = cutToLimits({ ...nothing, hosted: [large, small] });

    expect(notes).toEqual([
      'The report leaves out 1 more workload of hosted clusters; it was judged, too.',
    ]);
  });

  it('lists no more than 6 MB of workloads of hosted clusters, those in trouble first', () => {
    const large = (state: FindingState) =>
      workload({ state, summary: 'x'.repeat(10_000) });
    const of = (...states: readonly FindingState[]) => host(states.map(large));
    const well = Array<FindingState>(50).fill('ready');
    const { shown, notes, leftOut } = cutToLimits({
      ...nothing,
      hosted: [
        ...Array.from({ length: 20 }, () => of(...well)),
        of('degraded', ...well),
      ],
    });
    const counts = shown.hosted.map(({ workloads: { length } }) => length);
    const listed = counts.reduce((a, b) => a + b, 0);
    expect(listed).toBeGreaterThan(580);
    expect(listed).toBeLessThan(600);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
    expect(shown.hosted[20].workloads[0].state).toBe('degraded');
    expect(leftOut).toBeUndefined();
    expect(notes).toEqual([
      `The report leaves out ${
        1_051 - listed
      } more workloads of hosted clusters; they were judged, too.`,
    ]);
  });

  const inState = (state: FindingState) => workload({ state });
  const cut = (parts: Partial<Findings>) =>
    cutToLimits({ ...nothing, ...parts });
  const fill = (count: number, last: FindingState) => [
    ...Array.from({ length: count }, () => inState('degraded')),
    inState(last),
  ];

  it.each([
    [
      'unlisted workloads',
      (state: FindingState) => ({ unlisted: fill(200, state) }),
    ],
    [
      'workloads of a hosted cluster',
      (state: FindingState) => ({ hosted: [host(fill(50, state))] }),
    ],
    [
      'hosted clusters',
      (state: FindingState) => ({
        hosted: [
          ...Array.from({ length: 100 }, () => host([inState('degraded')])),
          host([inState(state)]),
        ],
      }),
    ],
  ])('tells the trouble of %s that it leaves out', (_, make) => {
    for (const state of [
      'missing',
      'degraded',
      'unknown',
      'progressing',
    ] as const) {
      expect(cut(make(state)).leftOut).toBe(state);
    }
    for (const state of ['ready', 'notInstalled', 'notApplicable'] as const) {
      expect(cut(make(state))).not.toHaveProperty('leftOut');
    }
  });

  it('tells the worst of what it leaves out, and nothing of what it lists', () => {
    expect(
      cut({
        unlisted: [...fill(200, 'progressing'), inState('ready')],
        hosted: [host(fill(50, 'unknown'))],
      }).leftOut,
    ).toBe('unknown');
    expect(
      cut({
        unlisted: [inState('missing')],
        hosted: [host(fill(49, 'missing'))],
      }),
    ).not.toHaveProperty('leftOut');
  });
});

describe('the namespaces of a report', () => {
  const name = (namespace: string, parts: Partial<NamespaceFinding> = {}) =>
    ({ namespace, state: 'degraded', ...parts } as NamespaceFinding);
  const many = (count: number, parts: Partial<NamespaceFinding> = {}) =>
    Array.from({ length: count }, (_, i) => name(`n-${i}`, parts));

  const stuck = { stuck: 'It does not go away.' };

  it('are the worst 200 of those that do not go away, which another note counts', () => {
    const { shown, notes } = cutToLimits({
      ...nothing,
      namespaces: many(20_000, stuck),
    });
    expect(shown.namespaces).toEqual(many(200, stuck));
    expect(notes).toEqual([]);
  });

  it('are none whose findings are all left out, and those are counted', () => {
    const { shown, notes } = cutToLimits({
      ...nothing,
      namespaces: [...many(20_000), name('last', stuck)],
    });
    expect(shown.namespaces).toEqual([name('last', stuck)]);
    expect(notes).toEqual([
      'The report leaves out 20000 more namespaces; they were judged, too.',
    ]);
  });

  it.each(['findings', 'companions', 'unlisted'])(
    'include each that one of the listed %s is in, in its place',
    part => {
      const { shown } = cutToLimits({
        ...nothing,
        [part]: [workload({ namespace: 'home', state: 'ready' })],
        namespaces: [...many(300, stuck), name('home', { state: 'ready' })],
      });
      expect(shown.namespaces).toEqual([
        ...many(200, stuck),
        name('home', { state: 'ready' }),
      ]);
    },
  );
});
