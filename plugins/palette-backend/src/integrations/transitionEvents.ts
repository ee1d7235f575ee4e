import { randomUUID } from 'node:crypto';
import type { EventsService } from '@backstage/plugin-events-node';
import {
  TRANSITIONS_TOPIC,
  type TransitionsEvent,
} from 'backstage-plugin-palette-node';
import type { OutcomeListener } from '../fleet/recording/OutcomeFeed';
import type { RecordedOutcome } from '../fleet/recording/RecordedOutcome';
import { pickTransitions } from './pickTransitions';

/** The events on the topic `palette.transitions`: one for each check that changed something. */
export function createTransitionEvents(
  events: Pick<EventsService, 'publish'>,
): OutcomeListener {
  return {
    name: 'The topic palette.transitions',
    async onOutcome(outcome) {
      if (outcome.transitions.length > 0) {
        await events.publish({
          topic: TRANSITIONS_TOPIC,
          eventPayload: toEvent(outcome),
        });
      }
    },
  };
}

function toEvent({
  liveId,
  isFirstReading,
  rulesChange,
  transitions: all,
  ...outcome
}: RecordedOutcome): TransitionsEvent {
  const { transitions, furtherTransitions } = pickTransitions(all);
  return {
    id: randomUUID(),
    ...outcome,
    firstReading: isFirstReading,
    catalogChanged: rulesChange === 'catalog',
    declarationChanged: rulesChange === 'declaration',
    transitions: transitions.map(
      ({ clusterName, entityRef, ...transition }) => transition,
    ),
    ...(furtherTransitions !== undefined && { furtherTransitions }),
  };
}
