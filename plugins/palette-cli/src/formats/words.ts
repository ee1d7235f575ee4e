import type { Report, WorkloadFinding } from 'backstage-plugin-palette-common';

/** Shape and word of each state, as in the portal; colour would be lost in a pipe. */
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
export function countWords({ counts }: Report): string {
  return `${counts.ready} of ${counts.expected} components ready`;
}

/** The traits of a cluster in one line, each with how it is known. */
export function traitWords({ traits }: Report): string {
  return traits.map(t => `${t.title}: ${t.label} (${t.source})`).join(' · ');
}
