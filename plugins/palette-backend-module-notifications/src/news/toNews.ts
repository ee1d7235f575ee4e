import {
  verdictsWorstFirst,
  writeFindingInBrief,
  type Verdict,
} from 'backstage-plugin-palette-common';
import type {
  TransitionInEvent,
  TransitionsEvent,
} from 'backstage-plugin-palette-node';
import { isTrouble } from './isTrouble';
import { toFindingKey } from './toFindingKey';
import { listAccepted } from './listAccepted';
import type { News, NewsKind } from './News';
import { writeWaiverEnd } from './writeWaiverEnd';

/**
 * Reads the news from an event. A first reading, a changed declaration, a cluster that starts, and trouble that gets smaller
 * are no news.
 */
export function toNews(event: TransitionsEvent): News | undefined {
  const kind = findKind(event);
  const { id: eventId, clusterName, entityRef, owner, clusterType } = event;
  const accepted = listAccepted(event);
  const waiverEnd = writeWaiverEnd(event.transitions);
  return (
    kind && {
      eventId,
      kind,
      clusterName,
      entityRef,
      ...(owner && { owner }),
      ...(clusterType && { clusterType }),
      ...(event.verdict.from && { from: event.verdict.from }),
      verdict: event.verdict.to,
      ...describe(event),
      ...(accepted.length > 0 && { accepted }),
      ...(waiverEnd && { waiverEnd }),
    }
  );
}

function findKind(event: TransitionsEvent): NewsKind | undefined {
  const { verdict, transitions, firstReading, declarationChanged } = event;
  const { from, to } = verdict;
  if (firstReading || declarationChanged) {
    return undefined;
  }
  if (event.catalogChanged) {
    return from !== to || transitions.some(isNewTrouble)
      ? 'catalog'
      : undefined;
  }
  if (to === 'conformant') {
    return from === to ? undefined : 'recovery';
  }
  return isTrouble(to) && (isWorse(from, to) || transitions.some(isNewTrouble))
    ? 'trouble'
    : undefined;
}

/** A cluster that becomes unknown has new trouble, whatever is wrong with it. */
function isWorse(from: Verdict | undefined, to: Verdict): boolean {
  return (
    from !== to &&
    (to === 'unknown' ||
      from === undefined ||
      verdictsWorstFirst.indexOf(to) < verdictsWorstFirst.indexOf(from))
  );
}

/** A component that was missing and is degraded now is on its way up. */
function isNewTrouble({ id, from, to }: TransitionInEvent): boolean {
  return (
    id !== undefined &&
    (to === 'missing' || (to === 'degraded' && from !== 'missing'))
  );
}

function describe({
  at,
  verdict,
  worst,
  failure,
  transitions,
}: TransitionsEvent): Pick<
  News,
  | 'cause'
  | 'causeInWords'
  | 'summary'
  | 'since'
  | 'failure'
  | 'findingId'
  | 'finding'
> {
  const ofVerdict = transitions.find(({ id }) => id === undefined);
  if (failure) {
    return {
      cause: failure.class,
      causeInWords: `could not be read (${failure.class})`,
      summary: failure.message,
      since: ofVerdict?.since ?? at,
      failure: failure.class,
    };
  }
  if (!worst || verdict.to === 'conformant') {
    return {
      cause: verdict.to,
      causeInWords: `is ${verdict.to}`,
      summary: ofVerdict?.reason ?? '',
      since: at,
    };
  }
  const { id, namespace, component, state, further, since, ...brief } = worst;
  return {
    cause: `${id} ${state}`,
    causeInWords:
      state === 'unknown'
        ? `${component} could not be checked`
        : `${component} is ${state}`,
    summary: [
      `${namespace} / ${writeFindingInBrief({ component, ...brief })}`,
      further > 0 ? `${further} more` : '',
    ]
      .filter(Boolean)
      .join('; '),
    since: since ?? at,
    findingId: id,
    finding: toFindingKey({ id, namespace }),
  };
}
