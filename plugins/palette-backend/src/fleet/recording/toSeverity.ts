import {
  verdictsWorstFirst,
  type Verdict,
} from 'backstage-plugin-palette-common';

/** The place of a verdict among all, as the table sorts it: 0 is the worst. */
export function toSeverity(verdict: Verdict): number {
  return verdictsWorstFirst.indexOf(verdict);
}
