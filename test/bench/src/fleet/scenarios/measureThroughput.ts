import { setTimeout } from 'timers/promises';
import { BenchBackend } from '../../backend/BenchBackend';
import { waitUntilChecked } from '../../backend/waitUntilChecked';
import type { Workshop } from '../../backend/Workshop';
import { SimulatedFleet } from '../../clusters/SimulatedFleet';
import { readChecks, summarizeChecks } from '../../figures/checkLog';
import type { FleetRow, ThroughputRow } from './FleetRow';

const CLUSTERS = 300;
/** Shorter than a backend needs for the fleet, so that it is never idle. */
const INTERVAL_MS = 2_000;
const WARM_UP_MS = 20_000;
const WINDOW_MS = 60_000;

/** How often everything is read whole: each time, as before there were looks, and by default. */
const READINGS = { whole: '1ms', look: '1h' } as const;

/** Measures how many unchanging clusters one backend checks in a second, reading them whole and looking at them. */
export async function measureThroughput(
  workshop: Workshop,
): Promise<FleetRow[]> {
  const fleet = await SimulatedFleet.start(CLUSTERS);
  try {
    const rows: FleetRow[] = [];
    for (const reading of ['whole', 'look'] as const) {
      rows.push(await measure(reading, fleet, workshop));
    }
    return rows;
  } finally {
    await fleet.stop();
  }
}

async function measure(
  reading: ThroughputRow['reading'],
  fleet: SimulatedFleet,
  { databases, folder, say }: Workshop,
): Promise<ThroughputRow> {
  const backend = await BenchBackend.start({
    name: `throughput-${reading}`,
    folder,
    databases,
    targets: fleet.targets,
    hasEntities: true,
    checks: {
      interval: { milliseconds: INTERVAL_MS },
      wholeReadingEvery: READINGS[reading],
    },
  });
  try {
    await waitUntilChecked(backend, CLUSTERS);
    await setTimeout(WARM_UP_MS);
    const fromMs = Date.now();
    await setTimeout(WINDOW_MS);
    const { checks } = summarizeChecks(readChecks(await fleet.listRequests()), {
      fromMs,
      toMs: Date.now(),
      intervalMs: INTERVAL_MS,
    });
    const perSecond = checks / (WINDOW_MS / 1_000);
    say(`${reading}: ${perSecond.toFixed(1)} checks a second`);
    return { scenario: 'throughput', reading, clusters: CLUSTERS, perSecond };
  } finally {
    await backend.stop();
  }
}
