import { setTimeout } from 'timers/promises';
import type { Knex } from 'knex';
import { BenchBackend } from '../../backend/BenchBackend';
import { readChecks, summarizeChecks } from '../../figures/checkLog';
import { percentile } from '../../figures/percentile';
import type { FleetRow } from './FleetRow';
import { SimulatedFleet } from '../../clusters/SimulatedFleet';
import { waitUntilChecked } from '../../backend/waitUntilChecked';
import type { Workshop } from '../../backend/Workshop';

const CLUSTERS = 1_000;
const ROUNDS = 20;
const INTERVAL_MS = 40_000;
const SAMPLE_MS = 1_000;

/** Measures the memory of one backend that checks 1,000 unchanging clusters 20 times. */
export async function measureMemory(workshop: Workshop): Promise<FleetRow[]> {
  const { databases, folder, say } = workshop;
  const fleet = await SimulatedFleet.start(CLUSTERS);
  const backend = await BenchBackend.start({
    name: 'memory',
    folder,
    databases,
    targets: fleet.targets,
    hasEntities: true,
    checks: { interval: { milliseconds: INTERVAL_MS }, timeout: '10s' },
  });
  try {
    await waitUntilChecked(backend, CLUSTERS);
    await setTimeout(INTERVAL_MS);

    const rowsBefore = await databases.usePalette(countRows);
    const fromMs = Date.now();
    const rssBytes: number[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const samples: number[] = [];
      while (Date.now() < fromMs + round * INTERVAL_MS) {
        samples.push(await backend.readRssBytes());
        await setTimeout(SAMPLE_MS);
      }
      rssBytes.push(percentile(samples, 50));
      say(`Round ${round}: ${Math.round(rssBytes[round - 1] / 1e6)} MB`);
    }
    const toMs = Date.now();
    const rowsAdded = (await databases.usePalette(countRows)) - rowsBefore;
    const { checks } = summarizeChecks(readChecks(await fleet.listRequests()), {
      fromMs,
      toMs,
      intervalMs: INTERVAL_MS,
    });
    return [
      {
        scenario: 'memory',
        clusters: CLUSTERS,
        rounds: ROUNDS,
        intervalMs: INTERVAL_MS,
        checks,
        firstRssBytes: rssBytes[0],
        lastRssBytes: rssBytes[ROUNDS - 1],
        rssBytes,
      },
      { scenario: 'growth', unchangedChecks: checks, rowsAdded },
    ];
  } finally {
    await backend.stop();
    await fleet.stop();
  }
}

async function countRows(knex: Knex): Promise<number> {
  const tables: { table_name: string }[] = await knex(
    'information_schema.tables',
  )
    .where({ table_schema: 'public' })
    .select('table_name');
  let rows = 0;
  for (const { table_name: table } of tables) {
    const [{ count }] = await knex(table).count();
    rows += Number(count);
  }
  return rows;
}
