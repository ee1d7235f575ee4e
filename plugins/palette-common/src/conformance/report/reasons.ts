import type { Because } from './Finding';
import type { FindingState } from './states';

/**
 * What each finding state means: the reasons that lead to it, in the order in which they are looked for. The reason is the
 * first of a finding's codes. `conclude` takes no other pair of state and reason, so this list is complete; the sentence of
 * each reason is in `wording/findingSentences.ts`.
 */
export const reasonsByState = {
  // It should be here, everything was read, and no pod of it was found: absence/absence.ts.
  missing: ['noNamespace', 'noPod'],

  // Pods of it were found, and it does not do its work:
  degraded: [
    // health/longRunningHealth.ts, for workloads that should run all the time
    'podNotReady', // a pod fails, or has been starting for longer than it may: health/podHealth.ts
    'ended', // a pod ran to its end and none took its place
    'tooFewPods', // all are ready, but there should be more
    'flapping', // all are ready now, but restart again and again: health/restarts.ts
    // health/jobHealth.ts, for Jobs and CronJobs
    'jobFailed',
  ],

  // A gap of the reading hides the component, and the reason is the gap's; or it hides whether the component applies:
  // absence/absence.ts.
  unknown: [
    'unreachable',
    'unauthorized',
    'forbidden',
    'timeout',
    'invalidResponse',
    'tooLarge',
    'partialListing',
    'traitUnknown',
  ],

  // A pod is not ready and still has time: health/longRunningHealth.ts, health/jobHealth.ts.
  progressing: ['starting', 'leaving', 'running'],

  // As many pods as there should be are ready, or the last run succeeded: the same files.
  ready: ['ready', 'completed', 'running'],

  // It is not here and need not be: absence/absence.ts.
  notInstalled: [
    'alternative',
    'otherAlternativeExpected',
    'transient',
    'optional',
  ],

  // It does not belong on a cluster such as this one: absence/absence.ts.
  notApplicable: ['traitNotTold', 'conditionNotMet', 'notDocumented'],
} as const satisfies Readonly<Record<FindingState, readonly string[]>>;

/** Why a finding has a state. */
export type Reason<S extends FindingState = FindingState> =
  (typeof reasonsByState)[S][number];

/** A state, and why. */
export interface Conclusion<S extends FindingState = FindingState> {
  readonly state: S;
  readonly because: Because;
}

/**
 * A state with its reason and its sentence.
 *
 * @param more - codes that follow the reason, and what else is known
 */
export function conclude<S extends FindingState>(
  state: S,
  reason: Reason<S>,
  sentence: string,
  more: Partial<Omit<Because, 'sentence'>> = {},
): Conclusion<S> {
  const { codes = [], advice, ...rest } = more;
  return {
    state,
    because: {
      codes: [reason, ...codes],
      sentence,
      ...rest,
      ...(advice && { advice }),
    },
  };
}
