import {
  isWaivable,
  type FindingWaiver,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import type { WaiverInTransition } from 'backstage-plugin-palette-node';

/**
 * Finds the waiver that began or ended for a component between two reports.
 *
 * @param before - the waiver that covered the component before
 * @param at - ISO 8601; when the later report was judged
 */
export function findWaiverChange(
  before: FindingWaiver | undefined,
  finding: WorkloadFinding,
  at: string,
): WaiverInTransition | undefined {
  const { waived } = finding;
  if (waived) {
    return before ? undefined : { ...waived, change: 'began' };
  }
  // The waiver of a component that is well, or that nobody can see, waits.
  return before && isWaivable(finding)
    ? { ...before, change: before.until <= at ? 'expired' : 'ended' }
    : undefined;
}

/** The end of a waiver in one sentence. */
export function describeWaiverEnd({
  author,
  change,
}: WaiverInTransition): string {
  const by = author ? ` by ${author}` : '';
  return `Its waiver${by} ${
    change === 'expired' ? 'has expired' : 'was ended'
  }.`;
}
