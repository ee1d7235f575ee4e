import type {
  HostedClusterFinding,
  Report,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';

/** Findings that the documentation has no namespace for, shown as one section. */
export interface FurtherGroup {
  /** No name that a namespace could have. */
  readonly id: string;
  readonly findings: readonly WorkloadFinding[];
  readonly of: 'companions' | 'unlisted' | HostedClusterFinding;
}

/** The sections that follow those of the namespaces; empty ones are left out. */
export function furtherGroups(report: Report): readonly FurtherGroup[] {
  const groups: readonly FurtherGroup[] = [
    ...report.hosted.map(
      (of): FurtherGroup => ({
        id: `Hosted ${of.uid}`,
        findings: of.workloads,
        of,
      }),
    ),
    { id: 'Companions', findings: report.companions, of: 'companions' },
    { id: 'Unlisted', findings: report.unlisted, of: 'unlisted' },
  ];
  return groups.filter(({ findings }) => findings.length > 0);
}
