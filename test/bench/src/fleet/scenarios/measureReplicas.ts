import { setTimeout } from 'timers/promises';
import { BenchBackend } from '../../backend/BenchBackend';
import { readChecks, summarizeChecks } from '../../figures/checkLog';
import type { FleetRow } from './FleetRow';
import { SimulatedFleet } from '../../clusters/SimulatedFleet';
import { waitUntilChecked } from '../../backend/waitUntilChecked';
import type { Workshop } from '../../backend/Workshop';

const BACKENDS = 3;
const CLUSTERS = 300;
const ROUNDS = 10;
const INTERVAL_MS = 60_000;
const TIMEOUT_MS = 5_000;
// The backend adds 15 s to the timeout (plugin.ts).
const LEASE_MS = TIMEOUT_MS + 15_000;

/** Counts the checks of three backends that share 300 clusters for ten minutes; one is killed after five. */
export async function measureReplicas(workshop: Workshop): Promise<FleetRow[]> {
  const { databases, folder, say } = workshop;
  const fleet = await SimulatedFleet.start(CLUSTERS);
  const backends: BenchBackend[] = [];
  try {
    for (let index = 0; index < BACKENDS; index += 1) {
      backends.push(
        await BenchBackend.start({
          name: `replica-${index}`,
          folder,
          databases,
          targets: fleet.targets,
          hasEntities: true,
          checks: {
            interval: { milliseconds: INTERVAL_MS },
            timeout: { milliseconds: TIMEOUT_MS },
            concurrency: 20,
          },
        }),
      );
    }
    await waitUntilChecked(backends[0], CLUSTERS);
    // From here on every cluster is checked in its own slot of the interval.
    await setTimeout(INTERVAL_MS);

    const fromMs = Date.now();
    say(`${BACKENDS} backends check ${CLUSTERS} clusters, ${ROUNDS} rounds`);
    await setTimeout((ROUNDS / 2) * INTERVAL_MS);
    const atMs = Date.now();
    await backends[BACKENDS - 1].kill();
    say('One backend was killed');
    await setTimeout(fromMs + ROUNDS * INTERVAL_MS - Date.now());

    const toMs = Date.now();
    const figures = summarizeChecks(
      readChecks(await fleet.listRequests()),
      { fromMs, toMs, intervalMs: INTERVAL_MS },
      { atMs, timeoutMs: TIMEOUT_MS },
    );
    return [
      {
        scenario: 'replicas',
        backends: BACKENDS,
        clusters: CLUSTERS,
        rounds: ROUNDS,
        intervalMs: INTERVAL_MS,
        ...figures,
        leaseMs: LEASE_MS,
      },
    ];
  } finally {
    await Promise.all(backends.map(backend => backend.stop()));
    await fleet.stop();
  }
}
