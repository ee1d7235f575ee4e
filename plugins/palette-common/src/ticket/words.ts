import type { Report, WorkloadFinding } from '../conformance';

/**
 * Shape and word of each state, for text that has no colours.
 *
 * @public
 */
export const stateWords: Readonly<Record<WorkloadFinding['state'], string>> = {
  missing: '■ Missing',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  ready: '● Ready',
  notInstalled: '○ Not installed',
  notApplicable: '– Does not apply',
};

/**
 * Shape and word of each verdict, for text that has no colours.
 *
 * @public
 */
export const verdictWords: Readonly<Record<Report['verdict'], string>> = {
  nonconformant: '■ Nonconformant',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  conformant: '● Conformant',
};

/**
 * Shape and word of a finding's state: "▲ Degraded", "▲ Degraded, waived".
 *
 * @public
 */
export function describeState({
  state,
  waived,
}: Pick<WorkloadFinding, 'state' | 'waived'>): string {
  return waived ? `${stateWords[state]}, waived` : stateWords[state];
}

/**
 * Counts the components that are ready, in words: "24 of 27 components ready", "24 of 24 components ready, 3 waived".
 *
 * @public
 */
export function describeCounts({ counts }: Pick<Report, 'counts'>): string {
  const ready = `${counts.ready} of ${counts.expected} components ready`;
  return counts.waived ? `${ready}, ${counts.waived} waived` : ready;
}
