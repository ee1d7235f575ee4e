import type { FindingState, Verdict } from './types';

/**
 * Finding states, the one that needs attention most first.
 *
 * @public
 */
export const statesWorstFirst: readonly FindingState[] = [
  'missing',
  'degraded',
  'unknown',
  'progressing',
  'ready',
  'notInstalled',
  'notApplicable',
];

/**
 * Verdicts, worst first.
 *
 * @public
 */
export const verdictsWorstFirst: readonly Verdict[] = [
  'nonconformant',
  'degraded',
  'unknown',
  'progressing',
  'conformant',
];

/**
 * Sorts the worse state first.
 *
 * @public
 */
export function compareStates(a: FindingState, b: FindingState): number {
  return statesWorstFirst.indexOf(a) - statesWorstFirst.indexOf(b);
}

/**
 * The worst of some states; undefined where there are none.
 *
 * @public
 */
export function worstState(
  states: Iterable<FindingState>,
): FindingState | undefined {
  return [...states].sort(compareStates)[0];
}

const verdictOfState: Readonly<Partial<Record<FindingState, Verdict>>> = {
  missing: 'nonconformant',
  degraded: 'degraded',
  unknown: 'unknown',
  progressing: 'progressing',
};

/**
 * The verdict that the worst of some states gives.
 *
 * @public
 */
export function verdictOf(states: Iterable<FindingState>): Verdict {
  const worst = worstState(states);
  return (worst && verdictOfState[worst]) ?? 'conformant';
}
