import type { Findings } from './collectFindings';
import { cutToLimits } from './cutToLimits';
import type { HostedClusterFinding, WorkloadFinding } from '../types';

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
});
