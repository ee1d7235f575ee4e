import type { NewsRow } from '../database/tables';
import type { News } from '../news/News';
import { findDueNews } from './findDueNews';
import { planMessages, toHeldNews } from './planMessages';

/** News of clusters that have the same trouble, all of one owner. */
const makeNews = (clusters: number): readonly NewsRow[] =>
  Array.from({ length: clusters }, (_, index): NewsRow => {
    const news: News = {
      eventId: `${index}`,
      kind: 'trouble',
      clusterName: `edge-${index}`,
      entityRef: `resource:default/edge-${index}`,
      owner: 'group:default/shops',
      verdict: 'degraded',
      cause: 'lb/web degraded',
      causeInWords: 'web is degraded',
      summary: 'lb / web 0/1',
      since: '2026-11-23T12:00:00.000Z',
    };
    return {
      cluster_name: news.clusterName,
      lane: 'cluster',
      kind: news.kind,
      cause: news.cause,
      news: JSON.stringify(news),
      received_at: 0,
      changed_at: 0,
    };
  });

/** Counts the elements of all arrays that some work iterates over or spreads, once for each time. */
function countIterated(work: () => unknown): number {
  const { prototype } = Array;
  const iterate = prototype[Symbol.iterator];
  let elements = 0;
  prototype[Symbol.iterator] = function iterateCounted(this: unknown[]) {
    elements += this.length;
    return iterate.call(this);
  };
  try {
    work();
  } finally {
    prototype[Symbol.iterator] = iterate;
  }
  return elements;
}

describe('trouble with one cause on many clusters', () => {
  it('takes twice the work to wait for where they are twice as many', () => {
    const count = (clusters: number) => {
      const rows = makeNews(clusters);
      return countIterated(() =>
        expect(findDueNews(rows, new Date(1_000), 1)).toHaveLength(clusters),
      );
    };
    expect(count(400)).toBeLessThan(2.1 * count(200));
  });

  it('takes twice the work to tell where they are twice as many', () => {
    const count = (clusters: number) => {
      const held = makeNews(clusters).map(row => toHeldNews(row, undefined));
      return countIterated(() =>
        expect(planMessages(held, []).messages).toHaveLength(1),
      );
    };
    expect(count(400)).toBeLessThan(2.1 * count(200));
  });
});
