import type { Verdict } from 'backstage-plugin-palette-common';

export const EXIT_CONFORMANT = 0;
export const EXIT_NOT_CONFORMANT = 1;
export const EXIT_UNUSABLE = 2;

/** The states that can fail a check, worst first. */
export const failOnChoices = [
  'missing',
  'degraded',
  'unknown',
  'progressing',
] as const;
export type FailOn = (typeof failOnChoices)[number];

const failsOn: Readonly<Record<Verdict, FailOn | undefined>> = {
  nonconformant: 'missing',
  degraded: 'degraded',
  unknown: 'unknown',
  progressing: 'progressing',
  conformant: undefined,
};

/**
 * The exit code for a verdict.
 *
 * @param failOn - the least serious state that fails the check
 */
export function toExitCode(verdict: Verdict, failOn: FailOn): number {
  const state = failsOn[verdict];
  return state && failOnChoices.indexOf(state) <= failOnChoices.indexOf(failOn)
    ? EXIT_NOT_CONFORMANT
    : EXIT_CONFORMANT;
}
