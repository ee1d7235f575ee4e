import { describeDuration, measureElapsedMs } from './wording/durations';
import { writeTime } from './datedSentence';
import { findShortage } from './shortages';
import { findTroubledContainer, findTroubledPod } from './troubledPod';
import type { FindingPod, WorkloadFinding } from './types';
import { joinWords } from './wording/grammar';

/**
 * A finding in as few words as an operator would use, in parts that a table can lay out.
 *
 * @public
 */
export interface FindingInBrief {
  readonly component: string;
  /** Ready and desired pods: `0/1`; absent where no number is known. */
  readonly ready?: string;
  /** Why, mostly in Kubernetes' own word: `CrashLoopBackOff`, `missing`; absent where nothing is wrong. */
  readonly reason?: string;
  /** The reason behind the reason: `exit 1`, `OOMKilled`, `no memory`, `needs db`. */
  readonly cause?: string;
  /** Restarts of the pod in trouble, as words: `23 restarts`; absent where it had none. */
  readonly restarts?: string;
  /** ISO 8601; since when. */
  readonly since?: string;
}

/**
 * Describes a finding in brief, from its data.
 *
 * @param options - `since`: ISO 8601; since when the state holds, for findings that do not tell it themselves, such as
 * missing components, whose history knows it
 *
 * @example
 * ```ts
 * const brief = describeFindingInBrief(finding, { since: history.since });
 * writeFindingInBrief(brief, { now: new Date().toISOString() });
 * // web 0/1 · CrashLoopBackOff · exit 1 · 23 restarts · 43 min
 * ```
 *
 * @public
 */
export function describeFindingInBrief(
  finding: WorkloadFinding,
  options: { readonly since?: string } = {},
): FindingInBrief {
  const { component, readyPods, desiredPods } = finding;
  const pod = findTroubledPod(finding);
  const reason = describeReason(finding, pod);
  const cause = reason && describeCause(finding, pod, reason);
  const restarts = reason && pod?.restarts;
  const since = finding.since ?? options.since;
  return {
    component,
    ...(desiredPods > 0 && { ready: `${readyPods}/${desiredPods}` }),
    ...(reason && { reason }),
    ...(cause && { cause }),
    ...(restarts && {
      restarts: `${restarts} ${restarts === 1 ? 'restart' : 'restarts'}`,
    }),
    ...(since && { since }),
  };
}

/**
 * Writes a finding in brief as one line.
 *
 * @param options - `now`: ISO 8601; the line then ends with an age, `43 min`, else with a time, so that it stays true
 *
 * @public
 */
export function writeFindingInBrief(
  brief: FindingInBrief,
  options: { readonly now?: string } = {},
): string {
  const { component, ready, reason, cause, restarts, since } = brief;
  const age = options.now && measureElapsedMs(since, options.now);
  const when =
    typeof age === 'number'
      ? describeDuration(age)
      : since && `since ${writeTime(since)}`;
  return [
    [component, ready].filter(Boolean).join(' '),
    reason,
    cause,
    restarts,
    when,
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Words for codes that do not come from Kubernetes. A finding shows the word of the first of its codes that has one. */
const words: Readonly<Record<string, string>> = {
  namespaceTerminating: 'missing, namespace Terminating',
  noNamespace: 'missing with its namespace',
  noPod: 'missing',
  flapping: 'flapping',
  tooFewPods: 'too few pods',
  leaving: 'pod being replaced',
  forbidden: 'not readable: forbidden',
  unauthorized: 'not readable: unauthorized',
  timeout: 'not readable: timeout',
  unreachable: 'not readable: unreachable',
  invalidResponse: 'not readable: invalid answer',
  tooLarge: 'not readable: too large',
  partialListing: 'not in the listing',
  traitUnknown: 'a trait is unknown',
};

function describeReason(
  { state, because: { codes } }: WorkloadFinding,
  pod: FindingPod | undefined,
): string | undefined {
  switch (state) {
    case 'missing':
    case 'unknown':
    case 'degraded':
    case 'progressing': {
      // The more particular code comes later.
      const code = [...codes].reverse().find(each => each in words);
      const fallback = state === 'progressing' ? 'starting' : 'not ready';
      return code ? words[code] : pod?.reason ?? findEnd(codes) ?? fallback;
    }
    default:
      return undefined;
  }
}

/** How its last pod ended, where no pod shows it. */
function findEnd(codes: readonly string[]): string | undefined {
  return codes[0] === 'ended' || codes[0] === 'jobFailed'
    ? codes[1]
    : undefined;
}

function describeCause(
  { because: { causedBy = [] } }: WorkloadFinding,
  pod: FindingPod | undefined,
  reason: string,
): string | undefined {
  if (causedBy.length > 0) {
    const names = causedBy.map(id => id.slice(id.lastIndexOf('/') + 1));
    return `needs ${joinWords(names, 'and')}`;
  }
  const container = pod && findTroubledContainer(pod);
  const { lastReason, exitCode } = container ?? {};
  // "Error" says no more than the exit code does.
  if (lastReason && lastReason !== 'Error' && lastReason !== reason) {
    return lastReason;
  }
  if (exitCode) {
    return `exit ${exitCode}`;
  }
  return findShortage(pod?.message);
}
