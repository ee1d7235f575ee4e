import type { NewsRow } from '../database/tables';
import type { Message } from '../messages/Message';
import { writeClusterMessage } from '../messages/writeClusterMessage';
import { writeGroupMessage } from '../messages/writeGroupMessage';
import { isTrouble } from '../news/isTrouble';
import type { News, NewsKind, Told } from '../news/News';
import { toGroupKey } from './findDueNews';

/** More clusters than this with one cause are one message. */
const MOST_SINGLE = 10;

/** News that has waited long enough. */
export interface HeldNews {
  readonly kind: NewsKind;
  readonly cause: string;
  readonly news: News;
  /** Who was told of the cluster's trouble before. */
  readonly told?: Told;
}

/** The messages to send, and who knows of each cluster's trouble from then on; undefined where all is well. */
export interface Plan {
  readonly messages: readonly Message[];
  readonly told: ReadonlyMap<string, Told | undefined>;
}

/** Reads a row of `notifications_news`. */
export function toHeldNews(
  { kind, cause, news }: NewsRow,
  told: Told | undefined,
): HeldNews {
  return {
    kind: kind as NewsKind,
    cause,
    news: JSON.parse(news),
    ...(told && { told }),
  };
}

/**
 * Plans messages for news that is due: one for each cluster or, where more than ten have one cause, one for each recipient.
 * What a new catalog changed is always one message. News without a recipient is left out.
 *
 * @param alsoTo - entity references that are told of every cluster
 */
export function planMessages(
  due: readonly HeldNews[],
  alsoTo: readonly string[],
): Plan {
  const addressed = due.map(
    (held): Addressed => ({
      ...held,
      recipients: listRecipients(held, alsoTo),
    }),
  );
  const told = new Map(
    addressed.map(held => [held.news.clusterName, noteTold(held)]),
  );
  return {
    messages: [...Map.groupBy(addressed, toGroupKey).values()]
      .flatMap(writeGroup)
      .filter(({ recipients }) => recipients.length > 0),
    told,
  };
}

interface Addressed extends HeldNews {
  readonly recipients: readonly string[];
}

/** The end of trouble is told to the people who were told of it, even if the owner changed. */
function listRecipients(
  { kind, news, told }: HeldNews,
  alsoTo: readonly string[],
): readonly string[] {
  const before = told?.recipients ?? [];
  if (kind === 'recovery' || kind === 'accepted' || kind === 'settled') {
    return before;
  }
  const now = [...(news.owner ? [news.owner] : []), ...alsoTo];
  return [...new Set(kind === 'trouble' ? now : [...now, ...before])];
}

function noteTold({
  kind,
  news,
  told,
  recipients,
}: Addressed): Told | undefined {
  const all = [...new Set([...recipients, ...(told?.recipients ?? [])])];
  const isOver = kind !== 'flapping' && !isTrouble(news.verdict);
  if (all.length === 0 || isOver) {
    return undefined;
  }
  const { cause, causeInWords, findingId, since } = news;
  return {
    recipients: all,
    cause,
    causeInWords,
    ...(findingId && { findingId }),
    // Worse trouble on top of trouble does not start it over.
    since: told && told.since < since ? told.since : since,
  };
}

function writeGroup(group: readonly Addressed[]): readonly Message[] {
  const [{ kind, cause }] = group;
  if (kind === 'catalog' || group.length > MOST_SINGLE) {
    return writeForRecipients(kind, cause, group);
  }
  return group.map(({ recipients, news, told }) => ({
    recipients,
    payload: writeClusterMessage(kind, news, told),
  }));
}

/** One message for each recipient, with the clusters that the recipient is told of; one for all who are told of the same. */
function writeForRecipients(
  kind: NewsKind,
  cause: string,
  group: readonly Addressed[],
): readonly Message[] {
  const byRecipient = new Map<string, Addressed[]>();
  for (const member of group) {
    for (const recipient of member.recipients) {
      const members = byRecipient.get(recipient) ?? [];
      byRecipient.set(recipient, members);
      members.push(member);
    }
  }
  const byMembers = new Map<
    string,
    { readonly recipients: string[]; readonly members: readonly Addressed[] }
  >();
  for (const [recipient, members] of byRecipient) {
    const key = JSON.stringify(members.map(m => m.news.clusterName).sort());
    const same = byMembers.get(key) ?? { recipients: [], members };
    same.recipients.push(recipient);
    byMembers.set(key, same);
  }
  return (
    [...byMembers.values()]
      // A person in several groups keeps the last message, which is the one with most clusters.
      .sort((a, b) => a.members.length - b.members.length)
      .map(({ recipients, members }) => ({
        recipients,
        payload: writeGroupMessage(kind, cause, members),
      }))
  );
}
