import type { Knex } from 'knex';
import type { ClusterRow, NewsRow } from '../database/tables';

/** How long it is known who was told of a cluster's trouble, ms: a year. Clusters may be gone without an end of it. */
const LONGEST_TROUBLE_MS = 365 * 86_400_000;

/** Forgets clusters whose news decides nothing any more: nobody was told of trouble that lasts, and none of it counts. */
export async function forgetClusters(
  tx: Knex.Transaction,
  at: Date,
  withinMs: number,
): Promise<void> {
  const before = (ms: number) => new Date(at.getTime() - ms);
  await tx<ClusterRow>('notifications_clusters')
    .where(cluster =>
      cluster
        .where(quiet =>
          quiet
            .whereNull('told')
            .where({ flapping: false })
            .where('changed_at', '<', before(withinMs)),
        )
        .orWhere('changed_at', '<', before(LONGEST_TROUBLE_MS)),
    )
    .whereNotIn(
      'cluster_name',
      tx<NewsRow>('notifications_news').select('cluster_name'),
    )
    .delete();
}
