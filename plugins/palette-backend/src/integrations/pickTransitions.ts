import {
  compareStates,
  type FindingState,
} from 'backstage-plugin-palette-common';
import type { RecordedTransition } from '../fleet/recording/RecordedOutcome';
import { isWrong } from '../fleet/recording/recordStates';

/** Events are kept small, whatever a cluster has. */
const MOST_OF_COMPONENTS = 100;

/**
 * Picks the transitions that an event tells: that of the verdict, and of components new trouble, then those that waivers
 * changed, then the worst. They keep their order.
 *
 * @returns the transitions, and how many it leaves out where it leaves out any
 */
export function pickTransitions(all: readonly RecordedTransition[]): {
  readonly transitions: readonly RecordedTransition[];
  readonly furtherTransitions?: number;
} {
  const ofComponents = all.filter(({ id }) => id !== undefined);
  const furtherTransitions = ofComponents.length - MOST_OF_COMPONENTS;
  if (furtherTransitions <= 0) {
    return { transitions: all };
  }
  const leftOut = new Set(
    [...ofComponents].sort(compareWeight).slice(MOST_OF_COMPONENTS),
  );
  return {
    transitions: all.filter(transition => !leftOut.has(transition)),
    furtherTransitions,
  };
}

/** Accepted trouble ends as a recovery does, and only its waiver tells the two apart. */
function compareWeight(a: RecordedTransition, b: RecordedTransition): number {
  return (
    Number(isNewTrouble(b)) - Number(isNewTrouble(a)) ||
    Number(b.waiver !== undefined) - Number(a.waiver !== undefined) ||
    compareStates(a.to as FindingState, b.to as FindingState)
  );
}

function isNewTrouble({ from, to }: RecordedTransition): boolean {
  return isWrong(to as FindingState) && !isWrong(from as FindingState);
}
