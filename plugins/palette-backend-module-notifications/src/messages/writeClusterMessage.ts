import {
  describeFindingWaiver,
  writeTime,
} from 'backstage-plugin-palette-common';
import { isTrouble } from '../news/isTrouble';
import { toFindingKey } from '../news/toFindingKey';
import type { News, NewsKind, Told } from '../news/News';
import { linkToCluster } from './links';
import type { Message, NotificationPayload } from './Message';
import { cutText, LONGEST_TITLE } from './cutText';
import { toScope } from './toScope';
import { writeAcceptance } from './writeAcceptance';
import { toSeverity } from './toSeverity';

/** Writes the message about one cluster: what is wrong in one line, since when, with a link to the finding. */
export function writeClusterMessage(
  kind: Exclude<NewsKind, 'catalog'>,
  news: News,
  told: Told | undefined,
): Message['payload'] {
  const { title, description } = writeTexts(kind, news, told);
  return {
    title: cutText(title, LONGEST_TITLE),
    description: cutText(description),
    link: linkToCluster({ ...news, finding: findFinding(kind, news) }),
    severity: toSeverity(news.verdict),
    topic: `palette.${kind}`,
    scope: toScope(news.clusterName),
  };
}

function writeTexts(
  kind: Exclude<NewsKind, 'catalog'>,
  news: News,
  told: Told | undefined,
): Required<Pick<NotificationPayload, 'title' | 'description'>> {
  const { clusterName } = news;
  switch (kind) {
    case 'trouble':
      return {
        title: `${clusterName} ${writeState(news)}`,
        description: writeSince(news),
      };
    case 'recovery':
      return {
        title: `${clusterName} is conformant again`,
        description: [
          news.summary,
          told && `It was in trouble since ${writeTime(told.since)}.`,
        ]
          .filter(Boolean)
          .join(' '),
      };
    case 'accepted':
      return writeAccepted(news);
    case 'flapping':
      return {
        title: `${clusterName} keeps changing`,
        description: `You will hear of it again when it stays as it is. At ${writeTime(
          news.since,
        )} it ${writeState(news)}: ${news.summary}`,
      };
    default:
      return {
        title: `${clusterName} has stopped changing`,
        description: `It ${writeState(news)}. ${writeSince(news)}`,
      };
  }
}

function writeAccepted({
  clusterName,
  accepted = [],
  summary,
}: News): ReturnType<typeof writeTexts> {
  return {
    title: `${clusterName}: ${writeAcceptance(accepted)}`,
    description: [
      ...accepted.map(
        ({ namespace, component, waiver }) =>
          `${namespace} / ${component}: ${describeFindingWaiver(waiver)}`,
      ),
      summary,
    ].join(' '),
  };
}

/** The finding that a message opens: the worst or, where it is accepted, that one. */
function findFinding(
  kind: NewsKind,
  { finding, accepted }: News,
): string | undefined {
  return kind === 'accepted' && accepted?.[0]
    ? toFindingKey(accepted[0])
    : finding;
}

function writeState({ verdict, failure }: News): string {
  return failure ? 'could not be read' : `is ${verdict}`;
}

function writeSince({ summary, since, verdict, waiverEnd }: News): string {
  const text = isTrouble(verdict) ? summary.replace(/\.$/, '') : summary;
  return isTrouble(verdict)
    ? `${text}, since ${writeTime(since)}${waiverEnd ? `. ${waiverEnd}` : ''}`
    : `${text} Since ${writeTime(since)}.`;
}
