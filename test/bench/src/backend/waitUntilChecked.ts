import type { BenchBackend } from './BenchBackend';
import { waitUntil } from './waitUntil';

/** Waits until each cluster has been checked. */
export async function waitUntilChecked(
  backend: BenchBackend,
  clusters: number,
  withinMs = 600_000,
): Promise<void> {
  await waitUntil(
    `all ${clusters} clusters are checked`,
    async () => {
      const { total } = await backend.palette.listClusters({}, { limit: 1 });
      // A cluster that was never checked comes first in descending order.
      const { items } = await backend.palette.listClusters(
        { sort: '-checked' },
        { limit: 1 },
      );
      return total === clusters && items[0].checkedAt !== undefined;
    },
    withinMs,
  );
}
