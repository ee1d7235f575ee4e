import {
  dateSentence,
  describeFindingInBrief,
  type FindingEvent,
  listTroubleLinks,
  writeFindingInBrief,
  writeTime,
  type WorkloadFinding,
} from '../conformance';
import { describeFindingWaiver } from '../waivers';
import { quoteText } from './quoteText';
import type { TicketItem } from './TicketItem';
import type { TicketOptions } from './TicketOptions';
import { nameState } from './nameState';

const NAME = 120;
const BRIEF = 240;
const SENTENCE = 320;
const ADVICE = 480;
const EVENT = 200;

/** Writes an item in one line: state, place, why in a few words, since when. */
export function writeTicketLine(
  { finding, count }: TicketItem,
  options: TicketOptions,
): string {
  const { namespace, because, state } = finding;
  const word = nameState(finding, options);
  if (count > 1) {
    return `- **${word}** ${count} components could not be checked: ${quoteText(
      because.sentence,
      SENTENCE,
    )}`;
  }
  const since = state === 'unknown' ? undefined : options.findSince?.(finding);
  const brief = writeFindingInBrief(describeFindingInBrief(finding, { since }));
  return `- **${word}** ${quoteText(namespace, NAME)} / ${quoteText(
    brief,
    BRIEF,
  )}`;
}

/** Writes an item with everything that is known: why, what to do next, pages about a known trouble, the newest events. */
export function writeTicketBlock(
  item: TicketItem,
  observedAt: string,
  options: TicketOptions,
): string {
  const line = writeTicketLine(item, options);
  if (item.count > 1) {
    return line;
  }
  const { finding } = item;
  const { because, waived } = finding;
  const { advice, trouble } = because;
  return [
    line,
    `Why: ${quoteText(dateSentence(finding, observedAt), SENTENCE)}`,
    ...(waived ? [quoteText(describeFindingWaiver(waived), SENTENCE)] : []),
    ...(advice ? [`Next: ${quoteText(advice, ADVICE)}`] : []),
    ...(trouble ? [writeTrouble(finding)] : []),
    ...listNewestEvents(finding).map(writeEvent),
  ].join('\n  - ');
}

function writeTrouble({ because: { trouble } }: WorkloadFinding): string {
  const links = listTroubleLinks(trouble).map(({ url }) => `<${url}>`);
  return [
    'Known trouble:',
    quoteText(trouble?.title ?? '', NAME),
    ...links,
  ].join(' ');
}

function listNewestEvents({
  events = [],
}: WorkloadFinding): readonly FindingEvent[] {
  return [...events]
    .sort((a, b) => (b.lastSeenAt ?? '').localeCompare(a.lastSeenAt ?? ''))
    .slice(0, 2);
}

function writeEvent(event: FindingEvent): string {
  const { type, reason, message, count, lastSeenAt } = event;
  const times = count > 1 ? ` ×${count}` : '';
  return [
    lastSeenAt ? `Event of ${writeTime(lastSeenAt)}:` : 'Event:',
    quoteText(`${type} ${reason}${times}: ${message}`, EVENT),
  ].join(' ');
}
