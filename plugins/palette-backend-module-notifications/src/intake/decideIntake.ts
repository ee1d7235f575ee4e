import type { NotificationOptions } from '../configuration/NotificationOptions';
import type { ClusterRow, NewsRow } from '../database/tables';
import { isTrouble } from '../news/isTrouble';
import { isWanted } from '../news/isWanted';
import type { AcceptedFinding, News, Told } from '../news/News';

/** The facts that decide what becomes of news. */
export interface IntakeFacts {
  readonly news: News;
  /** By the database's clock. */
  readonly at: Date;
  /** What is stored of the cluster; undefined before its first news. */
  readonly cluster: ClusterRow | undefined;
  /** News of the cluster that is held back. */
  readonly waiting: readonly NewsRow[];
  readonly options: NotificationOptions;
}

/**
 * Decides what becomes of news: it waits, replaces what waits, or cancels it.
 *
 * @returns the rows of the cluster from now on; undefined where the news was taken in before
 */
export function decideIntake(facts: IntakeFacts):
  | {
      readonly cluster: ClusterRow;
      readonly waiting: readonly NewsRow[];
    }
  | undefined {
  const { news, at, cluster, options } = facts;
  const latest = cluster && (JSON.parse(cluster.latest) as News);
  if (latest?.eventId === news.eventId) {
    return undefined;
  }
  const changes = listChanges(facts);
  const isFlapping =
    Boolean(cluster?.flapping) || changes.length > options.flapping.changes;
  return {
    cluster: {
      cluster_name: news.clusterName,
      told: cluster?.told ?? null,
      changes: JSON.stringify(changes),
      flapping: isFlapping && isWorthTelling(facts),
      latest: JSON.stringify(news),
      changed_at: at,
    },
    waiting: decideWaiting(facts, isFlapping).map(row => ({
      ...row,
      // SQLite returns numbers, which it stores again as they are.
      received_at: new Date(row.received_at),
      changed_at: new Date(row.changed_at),
    })),
  };
}

/** When the cluster had news lately, this news included, ms. What a new catalog changes is no flapping. */
function listChanges({ news, at, cluster, options }: IntakeFacts): number[] {
  const horizon = at.getTime() - options.flapping.withinMs;
  const before: readonly number[] = cluster ? JSON.parse(cluster.changes) : [];
  return [
    ...before.filter(ms => ms > horizon),
    ...(news.kind === 'catalog' ? [] : [at.getTime()]),
  ];
}

/** Whether people know of the cluster's trouble, are about to, or want to. */
function isWorthTelling({
  news,
  cluster,
  waiting,
  options,
}: IntakeFacts): boolean {
  return (
    Boolean(cluster?.told) ||
    waiting.some(({ lane }) => lane === 'cluster') ||
    Boolean(cluster?.flapping) ||
    (isTrouble(news.verdict) && isWanted(news, options.only))
  );
}

function decideWaiting(
  facts: IntakeFacts,
  isFlapping: boolean,
): readonly NewsRow[] {
  const { news, cluster, waiting } = facts;
  const ofCluster = waiting.find(({ lane }) => lane === 'cluster');
  const ofCatalog = waiting.find(({ lane }) => lane === 'catalog');
  const told = cluster?.told ? (JSON.parse(cluster.told) as Told) : undefined;
  const keep = (...rows: (NewsRow | undefined)[]) =>
    rows.flatMap(row => (row ? [row] : []));
  if (news.kind === 'catalog') {
    return keep(ofCluster, mergeCatalogNews(facts, ofCatalog));
  }
  if (isFlapping) {
    return keep(
      cluster?.flapping ? ofCluster : toFlappingRow(facts, ofCluster),
      ofCatalog,
    );
  }
  if (news.kind === 'recovery') {
    // What a new catalog changed and what is over by now is not worth a line.
    return keep(told && holdEnd(facts, told));
  }
  if (!isWanted(news, facts.options.only)) {
    return keep(ofCatalog);
  }
  if (isEnd(ofCluster) && told?.cause === news.cause) {
    // People were told of this very trouble and not yet of its end.
    return keep(ofCatalog);
  }
  return keep(
    holdTrouble(facts, ofCluster?.kind === 'trouble' ? ofCluster : undefined),
    ofCatalog,
  );
}

function isEnd(row: NewsRow | undefined): boolean {
  return row?.kind === 'recovery' || row?.kind === 'accepted';
}

/** The end of trouble; trouble that a waiver covers is accepted, and has not recovered. */
function holdEnd(facts: IntakeFacts, told: Told): NewsRow {
  const { news } = facts;
  const accepted = pickAccepted(news, told);
  return accepted.length > 0
    ? hold(
        { ...facts, news: { ...news, accepted } },
        'accepted',
        told.cause,
        undefined,
      )
    : hold(facts, 'recovery', told.cause, undefined);
}

/** The findings that people were told of and that a waiver covers now. */
function pickAccepted(
  { accepted = [] }: News,
  told: Told,
): readonly AcceptedFinding[] {
  return accepted.filter(({ id, isNew }) => isNew || id === told.findingId);
}

/** Trouble; further trouble does not hide why the first of it counts again. */
function holdTrouble(
  facts: IntakeFacts,
  replaced: NewsRow | undefined,
): NewsRow {
  const { news } = facts;
  const before = replaced && (JSON.parse(replaced.news) as News);
  const waiverEnd = news.waiverEnd ?? before?.waiverEnd;
  return hold(
    { ...facts, news: { ...news, ...(waiverEnd && { waiverEnd }) } },
    'trouble',
    news.cause,
    replaced,
  );
}

function toFlappingRow(
  facts: IntakeFacts,
  replaced: NewsRow | undefined,
): NewsRow | undefined {
  return isWorthTelling(facts)
    ? hold(facts, 'flapping', 'flapping', replaced)
    : undefined;
}

/** The row of news that waits; it waits on from when the row that it replaces was received. */
function hold(
  { news, at }: Pick<IntakeFacts, 'news' | 'at'>,
  kind: News['kind'],
  cause: string,
  replaced: NewsRow | undefined,
): NewsRow {
  return {
    cluster_name: news.clusterName,
    lane: kind === 'catalog' ? 'catalog' : 'cluster',
    kind,
    cause,
    news: JSON.stringify(news),
    received_at: replaced?.received_at ?? at,
    changed_at: at,
  };
}

/** Confirming takes several checks, so the verdict before is that before the first of them. */
function mergeCatalogNews(
  facts: IntakeFacts,
  before: NewsRow | undefined,
): NewsRow | undefined {
  const { news, options } = facts;
  if (!isWanted(news, { ...options.only, verdicts: undefined })) {
    return undefined;
  }
  const { from } = before ? (JSON.parse(before.news) as News) : news;
  if (before && from === news.verdict && !isTrouble(news.verdict)) {
    // Replicas with different catalogs, as during an update, change a verdict to and fro.
    return undefined;
  }
  return hold(
    { ...facts, news: { ...news, from } },
    'catalog',
    'catalog',
    before,
  );
}
