import {
  verdictsWorstFirst,
  type Verdict,
} from 'backstage-plugin-palette-common';
import type { News, NewsKind, Told } from '../news/News';
import { isTrouble } from '../news/isTrouble';
import { cutText, LONGEST_TITLE } from './cutText';
import { linkToCluster, linkToFleet } from './links';
import type { Message } from './Message';
import { toScope } from './toScope';
import { toSeverity } from './toSeverity';
import { writeAcceptance } from './writeAcceptance';

/** How many clusters a message names. */
const MOST_NAMED = 50;

/** News of one cluster in a group. */
export interface GroupMember {
  readonly news: News;
  readonly told?: Told;
}

/**
 * Writes one message about many clusters with one cause: the number in the title, then their names.
 *
 * @param cause - of them all; messages with the same cause replace each other
 */
export function writeGroupMessage(
  kind: NewsKind,
  cause: string,
  members: readonly GroupMember[],
): Message['payload'] {
  const sorted = [...members].sort((a, b) =>
    a.news.clusterName < b.news.clusterName ? -1 : 1,
  );
  return {
    title: cutText(writeTitle(kind, sorted), LONGEST_TITLE),
    description: cutText(
      [writeNames(sorted, kind), findCommonWaiverEnd(sorted)]
        .filter(Boolean)
        .join('. '),
    ),
    link:
      sorted.length === 1
        ? linkToCluster(sorted[0].news)
        : linkToFleet(
            kind,
            sorted.map(({ news }) => news),
          ),
    severity: toSeverity(findWorst(sorted)),
    topic: `palette.${kind}`,
    scope: kind === 'catalog' ? toScope('*catalog') : toScope('*cause', cause),
  };
}

function writeTitle(kind: NewsKind, members: readonly GroupMember[]): string {
  const [{ news, told }] = members;
  const clusters =
    members.length === 1 ? news.clusterName : `${members.length} clusters`;
  switch (kind) {
    case 'trouble':
      return `${clusters}: ${news.causeInWords}`;
    case 'recovery':
      return `${clusters}: conformant again${
        told ? `, after ${told.causeInWords}` : ''
      }`;
    case 'accepted':
      return `${clusters}: ${writeGroupAcceptance(members)}`;
    case 'flapping':
      return `${clusters}: verdicts keep changing`;
    case 'settled':
      return `${clusters}: verdicts have stopped changing`;
    default:
      return `What the new Palette catalog changed: ${clusters}`;
  }
}

/** One waiver for many clusters is told with its end and its author. */
function writeGroupAcceptance(members: readonly GroupMember[]): string {
  const [text, ...others] = new Set(
    members.map(({ news }) => writeAcceptance(news.accepted ?? [])),
  );
  return others.length === 0
    ? text
    : `${members[0].told?.causeInWords}, which is accepted`;
}

/** Why the trouble counts again, where it is the same for all. */
function findCommonWaiverEnd(
  members: readonly GroupMember[],
): string | undefined {
  const [text, ...others] = new Set(members.map(({ news }) => news.waiverEnd));
  return others.length === 0 ? text : undefined;
}

function writeNames(members: readonly GroupMember[], kind: NewsKind): string {
  const named = members
    .slice(0, MOST_NAMED)
    .map(({ news }) => writeMember(news, kind));
  const rest = members.length - named.length;
  return [...named, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function writeMember(
  { clusterName, from, verdict, causeInWords }: News,
  kind: NewsKind,
): string {
  switch (kind) {
    case 'catalog': {
      const now = isTrouble(verdict) ? `${verdict} (${causeInWords})` : verdict;
      return from && from !== verdict
        ? `${clusterName}: ${from} → ${now}`
        : `${clusterName}: ${now}`;
    }
    case 'settled':
      return `${clusterName} (${verdict})`;
    default:
      return clusterName;
  }
}

function findWorst(members: readonly GroupMember[]): Verdict {
  const verdicts = new Set(members.map(({ news }) => news.verdict));
  return verdictsWorstFirst.find(verdict => verdicts.has(verdict)) ?? 'unknown';
}
