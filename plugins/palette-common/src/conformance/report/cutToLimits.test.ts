import type { Findings } from './collectFindings';
import { cutToLimits } from './cutToLimits';
import type { HostedClusterFinding, WorkloadFinding } from '../types';
import type { FindingState } from './states';

const workloads = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    component: `w-${i}`,
  })) as unknown as readonly WorkloadFinding[];
const hosted = (clusters: number, each: number) =>
  Array.from({ length: clusters }, (_, i) => ({
    uid: `${i}`,
    workloads: workloads(each),
  })) as unknown as readonly HostedClusterFinding[];

function within(unlisted: number, clusters: number, each: number) {
  const found: Findings = {
    findings: [],
    companions: [],
    unlisted: workloads(unlisted),
    hosted: hosted(clusters, each),
  };
  return cutToLimits(found);
}

describe('a report', () => {
  it('lists everything up to its limits, without a note', () => {
    const { shown, notes } = within(200, 100, 50);

    expect(shown).toEqual({
      findings: [],
      companions: [],
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
      'The report leaves out 1 more workloads that the Palette catalog does not know; they were judged, too.',
      'The report leaves out 2 more hosted clusters; they were judged, too.',
      'The report leaves out 300 more workloads of hosted clusters; they were judged, too.',
    ]);
  });

  it('counts what it cuts for each hosted cluster separately', () => {
    const [large] = hosted(1, 51);
    const [small] = hosted(1, 1);
    const { notes } = cutToLimits({
      findings: [],
      companions: [],
      unlisted: [],
      hosted: [large, small],
    });

    expect(notes).toEqual([
      'The report leaves out 1 more workloads of hosted clusters; they were judged, too.',
    ]);
  });

  const inState = (state: FindingState) => ({ state } as WorkloadFinding);
  const cut = (parts: Partial<Findings>) =>
    cutToLimits({
      findings: [],
      companions: [],
      unlisted: [],
      hosted: [],
      ...parts,
    });
  const fill = (count: number, last: FindingState) => [
    ...Array.from({ length: count }, () => inState('degraded')),
    inState(last),
  ];
  const host = (unlistedWorkloads: readonly WorkloadFinding[]) =>
    ({ uid: 'u', workloads: unlistedWorkloads } as HostedClusterFinding);

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
