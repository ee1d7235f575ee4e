import type { GapReason } from '../../snapshot/Snapshot';
import type { Reason } from '../report/reasons';
import { describeDuration } from './durations';
import { addArticle } from './grammar';

/** How many pods of a workload are ready, of how many there should be. */
export interface PodCounts {
  readonly readyPods: number;
  readonly desiredPods: number;
}

/**
 * The sentence of every finding, by the reason for its state. Gaps are missing here, because each brings its own message
 * from the reading.
 */
export const findingSentences = {
  // missing
  noNamespace: (facts: {
    readonly workload: string;
    readonly namespace: string;
    readonly expectation: string;
  }) =>
    `Namespace ${facts.namespace} is not there, so neither is ${facts.workload}. ${facts.expectation}`,
  noPod: (facts: {
    readonly workload: string;
    readonly namespace: string;
    readonly expectation: string;
    /** Present where the namespace is being deleted; without `forMs` where it is not known since when. */
    readonly terminating?: { readonly forMs?: number };
  }) =>
    [
      `No pod of ${facts.workload} in ${facts.namespace}.`,
      ...(facts.terminating ? [writeTerminating(facts.terminating)] : []),
      facts.expectation,
    ].join(' '),

  // degraded
  podNotReady: (counts: PodCounts, pod: string) =>
    `${countReady(counts)}: ${pod}.`,
  ended: (counts: PodCounts, pod: string) => `${countReady(counts)}: ${pod}.`,
  tooFewPods: (counts: PodCounts) => {
    const absent = counts.desiredPods - counts.readyPods;
    const are = absent === 1 ? 'is' : 'are';
    return `${countReady(counts)}: ${absent} of its pods ${are} not there.`;
  },
  flapping: (counts: PodCounts, restart: string) =>
    `${countReady(counts)} at this moment, but ${restart}.`,
  jobFailed: (pod: string) => `Its latest run failed: ${pod}.`,

  // unknown
  traitUnknown: (rule: string | undefined) =>
    rule
      ? `${rule}, which could not be told here.`
      : 'Whether it is needed depends on a trait that could not be told here.',

  // progressing
  starting: (
    counts: PodCounts,
    facts: {
      readonly elapsedMs: number;
      readonly allowedMs: number;
      readonly reason?: string;
    },
  ) => {
    const reason = facts.reason ? `${facts.reason}; ` : '';
    const elapsed = describeDuration(facts.elapsedMs);
    const allowed = describeDuration(facts.allowedMs);
    return `${countReady(
      counts,
    )}, starting for ${elapsed} (${reason}allowed: ${allowed}).`;
  },
  leaving: (counts: PodCounts) =>
    `${countReady(
      counts,
    )}: a pod is being deleted and none has taken its place yet.`,

  // progressing or ready
  running: (facts: { readonly isStarting: boolean }) =>
    facts.isStarting ? 'A run is starting.' : 'A run is under way.',

  // ready
  ready: (counts: PodCounts, restart?: string) =>
    restart ? `${countReady(counts)}; ${restart}.` : `${countReady(counts)}.`,
  completed: () => 'Completed.',

  // notInstalled
  alternative: (names: string) => `Not needed: ${names} does its work here.`,
  otherAlternativeExpected: (names: string) =>
    `Not needed: ${names} is expected here instead.`,
  transient: () => 'Comes and goes: not running now.',
  optional: (facts: { readonly isDocumented: boolean }) =>
    facts.isDocumented
      ? 'The documentation says that it may be absent.'
      : 'Optional: depends on the installation.',

  // notApplicable
  traitNotTold: (rule: string) => `${rule}; nothing here is a sign of that.`,
  conditionNotMet: (rule: string, actual: string) =>
    `${rule}; here it is ${actual}.`,
  notDocumented: () => 'The documentation does not list it.',
} as const satisfies Readonly<
  Record<Exclude<Reason, GapReason>, (...facts: never) => string>
>;

/** Why a component that is missing should be here. */
export const expectationSentences = {
  documented: (title: string) =>
    `The documentation lists it for every ${title}.`,
  neededHere: () => 'Expected here, although it is optional elsewhere.',
  suchAsThis: (title: string) =>
    `Expected on ${addArticle(title)} such as this one.`,
  always: (title: string) => `Expected on every ${title}.`,
} as const;

/** What to do next about a finding. Reasons of Kubernetes have theirs in `health.yaml`, known troubles in `troubles.yaml`. */
export const findingAdvice = {
  findFinalizers: () =>
    'Look for the finalizers that keep the namespace from being deleted.',
  findWorkload: (workload: string) =>
    `Check whether ${workload} exists and why it makes no pods.`,
  declareTrait: (trait: string) =>
    `Declare ${trait}, or let every namespace be read.`,
  declareIntent: (declarations: string) =>
    `If that is intended, declare ${declarations}.`,
  fixCauses: (causes: string) => `Fix ${causes} first.`,
  readLastLog: () =>
    'Look at the log of its last run (kubectl logs --previous).',
  addRelease: (advice: string, release: string) =>
    `${advice} Fixed in Palette ${release}.`,
} as const;

/** Describes the findings in trouble that a finding depends on, to follow its sentence. */
export function describeCauses(
  causes: readonly { readonly component: string; readonly state: string }[],
): string {
  const all = causes.map(c => `${c.component}, which is ${c.state}`);
  return `It needs ${all.join(', and ')}.`;
}

function writeTerminating({ forMs }: { readonly forMs?: number }): string {
  return forMs === undefined
    ? 'The namespace is Terminating.'
    : `The namespace has been Terminating for ${describeDuration(forMs)}.`;
}

function countReady({ readyPods, desiredPods }: PodCounts): string {
  return `${readyPods} of ${desiredPods} ready`;
}
