import {
  collectFindings,
  describeFindingInBrief,
  writeFindingInBrief,
  type FindingInBrief,
  type Report,
} from 'backstage-plugin-palette-common';
import type { ComponentTransition } from './recordStates';
import type { RecordedTransition } from './RecordedOutcome';

/** A transition of a component with the finding in a few words. */
export type DescribedTransition = ComponentTransition &
  Pick<RecordedTransition, 'brief' | 'since'>;

/** Adds to each transition the finding in a few words, and since when it is so. */
export function describeTransitions(
  transitions: readonly ComponentTransition[],
  report: Report,
): readonly DescribedTransition[] {
  const findings = new Map(
    collectFindings(report).map(finding => [finding.id, finding]),
  );
  return transitions.map(transition => {
    const finding = findings.get(transition.id);
    return {
      ...transition,
      brief: finding
        ? writeUndated(describeFindingInBrief(finding))
        : `${transition.component} · no longer expected`,
      since: findEarlier(transition.at, finding?.since),
    };
  });
}

/** Writes a finding in a few words, without its time. */
export function writeUndated({ since, ...brief }: FindingInBrief): string {
  return writeFindingInBrief(brief);
}

function findEarlier(at: string, since = at): string {
  return Date.parse(since) < Date.parse(at)
    ? new Date(since).toISOString()
    : at;
}
