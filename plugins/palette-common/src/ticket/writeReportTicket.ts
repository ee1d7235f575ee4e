import { collectFindings, writeTime, type Report } from '../conformance';
import { describeFindingWaiver } from '../waivers';
import { quoteText } from './quoteText';
import {
  describeCounts,
  describeState,
  stateWords,
  verdictWords,
} from './words';
import { listTicketItems, type TicketItem } from './TicketItem';
import type { TicketOptions } from './TicketOptions';
import { nameVerdict } from './nameState';
import { writeTicketBlock, writeTicketLine } from './writeTicketItem';
import { dateNote } from './dateNote';

/** Chats take about this many signs in one message. */
const LONGEST_TICKET = 3_500;
const MOST_IN_FULL = 5;
const MOST_NOTES = 4;
const MOST_WAIVED = 3;

const NOTICE = 700;
const NOTE = 240;
const NAME = 120;
const LABEL = 80;
const ADDRESS = 400;

const shownTraits: readonly string[] = ['type', 'infrastructure', 'release'];

/**
 * Writes a report to hand on, as Markdown for a ticket or a chat: the verdict, the findings that need a look with the worst
 * first, what to do next, pages about known troubles, and what was read when and judged by what. It has times, no ages, so
 * that it stays true; no secrets, as far as they look like secrets; and at most 3,500 signs, so findings that do not fit
 * are counted. Text from the cluster is shown as it is, without links.
 *
 * @example
 * ```ts
 * const ticket = writeReportTicket(report, { name: 'payments-vsphere' });
 * ```
 *
 * @public
 */
export function writeReportTicket(
  report: Report,
  options: TicketOptions = {},
): string {
  const items = listTicketItems(report);
  const head = [...writeHead(report, options), ''];
  const foot = [
    ...writeWaived(report),
    ...writeNotes(report, items.length > 0),
    '',
    writeVersions(report),
  ];
  const room =
    LONGEST_TICKET - [...head, ...foot].join('\n').length - 'and more'.length;
  return `${[
    ...head,
    ...writeItems(items, report.observedAt, room, options),
    ...foot,
  ].join('\n')}\n`;
}

function writeHead(report: Report, options: TicketOptions): readonly string[] {
  const { name, page, verdictSince, staleness } = options;
  const { partialListing } = report;
  const notices = [partialListing?.sentence, staleness].flatMap(notice =>
    notice ? [`> ${quoteText(notice, NOTICE)}`, ''] : [],
  );
  const known = `${nameVerdict(report, options)}: ${describeCounts(report)}`;
  const about = [
    ...(name ? [`**${quoteText(name, NAME)}**`] : []),
    ...(verdictSince ? [`since ${writeTime(verdictSince)}`] : []),
    ...(page && page.length <= ADDRESS ? [`<${page}>`] : []),
  ];
  return [
    ...notices,
    staleness
      ? `## ${verdictWords.unknown}, last known: ${known}`
      : `## ${known}`,
    ...(about.length > 0 ? ['', about.join(' · ')] : []),
  ];
}

/** Writes as many items as there is room for, the first of them in full, and counts the others. */
function writeItems(
  items: readonly TicketItem[],
  observedAt: string,
  room: number,
  options: TicketOptions,
): readonly string[] {
  const written: string[] = [];
  let left = room - countRest(items).length;
  for (const [index, item] of items.entries()) {
    const line = writeTicketLine(item, options);
    const isConsequence = item.finding.because.causedBy !== undefined;
    const block =
      index < MOST_IN_FULL && !isConsequence
        ? writeTicketBlock(item, observedAt, options)
        : line;
    const text = block.length < left ? block : line;
    if (text.length >= left) {
      return [...written, countRest(items.slice(index))];
    }
    written.push(text);
    left -= text.length + 1;
  }
  return written;
}

/** Counts items by state: `- and 12 more: 3 ■ Missing, 9 ▲ Degraded`. */
function countRest(items: readonly TicketItem[]): string {
  const byState = new Map<string, number>();
  for (const { finding, count } of items) {
    const word = stateWords[finding.state];
    byState.set(word, (byState.get(word) ?? 0) + count);
  }
  const all = [...byState.values()].reduce((sum, count) => sum + count, 0);
  const counts = [...byState].map(([word, count]) => `${count} ${word}`);
  return `- and ${all} more: ${counts.join(', ')}`;
}

/** What is wrong and accepted for a time: it does not count, and is not forgotten. */
function writeWaived(report: Report): readonly string[] {
  const waived = collectFindings(report).flatMap(finding =>
    finding.waived ? [{ finding, waiver: finding.waived }] : [],
  );
  const rest = waived.length - MOST_WAIVED;
  return [
    ...waived
      .slice(0, MOST_WAIVED)
      .map(
        ({ finding, waiver }) =>
          `- **${describeState(finding)}** ${quoteText(
            `${finding.namespace} / ${finding.component}`,
            NAME,
          )}: ${quoteText(describeFindingWaiver(waiver), NOTE)}`,
      ),
    ...(rest > 0 ? [`- and ${rest} more waived`] : []),
  ];
}

function writeNotes(report: Report, hasItems: boolean): readonly string[] {
  const { headline, contradictions, notes, gaps } = report;
  const said = [
    // Where there are findings, they say what the headline says.
    ...(hasItems || notes.some(note => note === headline) ? [] : [headline]),
    ...contradictions,
    ...notes,
    ...(hasItems ? [] : gaps.map(({ message }) => message)),
  ];
  // Each note is a paragraph, so that Markdown does not join them.
  return [...new Set(said)]
    .slice(0, MOST_NOTES)
    .flatMap(note => ['', quoteText(dateNote(note, report), NOTE)]);
}

/** What the cluster is, when it was read, and by what it was judged. */
function writeVersions(report: Report): string {
  const { traits, observedAt, catalogVersion, catalogRelease } = report;
  const shown = traits
    .filter(({ name }) => shownTraits.includes(name))
    .map(({ title, label }) => quoteText(`${title}: ${label}`, LABEL));
  return [
    ...shown,
    `Read ${writeTime(observedAt)}`,
    `Palette catalog ${catalogVersion} (documentation of Palette ${catalogRelease})`,
  ].join(' · ');
}
