import type { Verdict } from 'backstage-plugin-palette-common';

/** What the exit code tells a script. */
export const EXIT_CONFORMANT = 0;
export const EXIT_NOT_CONFORMANT = 1;
export const EXIT_UNUSABLE = 2;

/** The exit code for a verdict: what is starting or unknown is not conformant yet. */
export function exitCodeOf(verdict: Verdict): number {
  return verdict === 'conformant' ? EXIT_CONFORMANT : EXIT_NOT_CONFORMANT;
}
