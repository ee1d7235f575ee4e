/**
 * The state of one component. {@link statesWorstFirst} has their order, `reasonsByState` what leads to each.
 *
 * @public
 */
export type FindingState =
  | 'missing'
  | 'degraded'
  | 'unknown'
  | 'progressing'
  | 'ready'
  | 'notInstalled'
  | 'notApplicable';

/**
 * The outcome for a whole cluster. {@link verdictsWorstFirst} has their order.
 *
 * @public
 */
export type Verdict =
  | 'nonconformant'
  | 'degraded'
  | 'unknown'
  | 'progressing'
  | 'conformant';

/**
 * The state of one pod. `finished`: it ran to its end, successfully or not; `leaving`: it is being deleted.
 *
 * @public
 */
export type PodState =
  | 'ready'
  | 'progressing'
  | 'degraded'
  | 'finished'
  | 'leaving';

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

const verdictByState: Readonly<Partial<Record<FindingState, Verdict>>> = {
  missing: 'nonconformant',
  degraded: 'degraded',
  unknown: 'unknown',
  progressing: 'progressing',
};

/**
 * Sorts the worse state first.
 *
 * @public
 */
export function compareStates(a: FindingState, b: FindingState): number {
  return statesWorstFirst.indexOf(a) - statesWorstFirst.indexOf(b);
}

/**
 * The worst of these states; undefined where there are none.
 *
 * @public
 */
export function findWorstState(
  states: Iterable<FindingState>,
): FindingState | undefined {
  return [...states].sort(compareStates)[0];
}

/**
 * The verdict that the worst of these states gives.
 *
 * @public
 */
export function decideVerdict(states: Iterable<FindingState>): Verdict {
  const worst = findWorstState(states);
  return (worst && verdictByState[worst]) ?? 'conformant';
}
