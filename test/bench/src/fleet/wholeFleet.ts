import type { BenchBackend } from './BenchBackend';
import { until } from './until';

/** Waits until each of so many clusters was checked. */
export async function untilAllAreChecked(
  backend: BenchBackend,
  clusters: number,
  withinMs = 600_000,
): Promise<void> {
  await until(
    `all ${clusters} clusters are checked`,
    async () => {
      const { total } = await backend.palette.listClusters({}, { limit: 1 });
      // Where there is no time, it comes first in falling order.
      const { items } = await backend.palette.listClusters(
        { sort: '-checked' },
        { limit: 1 },
      );
      return total === clusters && items[0].checkedAt !== undefined;
    },
    withinMs,
  );
}
