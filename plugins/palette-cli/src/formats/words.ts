import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';

/** Shape and word of each state, as in the portal; a pipe would lose colours. */
export const stateWords: Readonly<Record<WorkloadFinding['state'], string>> = {
  missing: '■ Missing',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  ready: '● Ready',
  notInstalled: '○ Not installed',
  notApplicable: '– Does not apply',
};

/** Shape and word of each verdict. */
export const verdictWords: Readonly<Record<Report['verdict'], string>> = {
  nonconformant: '■ Nonconformant',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  conformant: '● Conformant',
};

/** "24 of 27 components ready". */
export function describeCounts({ counts }: Report): string {
  return `${counts.ready} of ${counts.expected} components ready`;
}

/** The sentence of a finding, with the next step where there is one. */
export function describeReason({ because }: WorkloadFinding): string {
  return [because.sentence, because.advice].filter(Boolean).join(' ');
}
