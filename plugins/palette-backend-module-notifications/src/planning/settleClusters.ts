import type { Knex } from 'knex';
import type { ClusterRow, NewsRow } from '../database/tables';

/** Ends the flapping of clusters that had no news for long enough, which is news itself. */
export async function settleClusters(
  tx: Knex.Transaction,
  at: Date,
  withinMs: number,
): Promise<void> {
  const settled = await tx<ClusterRow>('notifications_clusters')
    .where({ flapping: true })
    .where('changed_at', '<=', new Date(at.getTime() - withinMs));
  for (const { cluster_name, latest } of settled) {
    const row: NewsRow = {
      cluster_name,
      lane: 'cluster',
      kind: 'settled',
      cause: 'settled',
      news: latest,
      received_at: at,
      changed_at: at,
    };
    await tx<NewsRow>('notifications_news')
      .insert(row)
      .onConflict(['cluster_name', 'lane'])
      .merge();
    await tx<ClusterRow>('notifications_clusters')
      .where({ cluster_name })
      .update({ flapping: false, changes: '[]' });
  }
}
