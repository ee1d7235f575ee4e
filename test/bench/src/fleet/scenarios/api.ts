import { type FleetFilter, fleetSorts } from 'backstage-plugin-palette-common';
import { BenchBackend } from '../BenchBackend';
import type { BenchDatabases } from '../BenchDatabases';
import { percentile } from '../percentile';
import type { ApiRow, FleetRow } from '../rows';
import { seedFleet } from '../seedFleet';
import { SimulatedFleet } from '../SimulatedFleet';
import type { Workshop } from '../Workshop';

const CLUSTERS = 10_000;
const WARM_UP = 10;
const REQUESTS = 200;

interface Endpoint {
  readonly endpoint: string;
  readonly filter: string;
  /** The same or another request of its kind. */
  readonly request: () => Promise<unknown>;
}

/** Reads of 10,000 clusters with 30 days of history, through HTTP as a guest. */
export async function api(workshop: Workshop): Promise<FleetRow[]> {
  await seedFleet(workshop, CLUSTERS);
  const { databases, folder, say } = workshop;
  const fleet = await SimulatedFleet.start(1);
  const backend = await BenchBackend.start({
    name: 'api',
    folder,
    databases,
    targets: fleet.targets,
    hasEntities: false,
    checks: { interval: { days: 1 } },
  });
  try {
    const rows: FleetRow[] = [];
    const measureAll = async (endpoints: readonly Endpoint[]) => {
      // A portal answers for days: what Node does in its first seconds is not what people wait for.
      for (const { request } of endpoints) {
        await times(WARM_UP, request);
      }
      for (const endpoint of endpoints) {
        const row = await measure(backend, fleet, endpoint);
        say(
          `${row.endpoint} ${row.filter}: p50 ${row.p50Ms}, p99 ${row.p99Ms} ms`,
        );
        rows.push(row);
      }
    };
    await measureAll(await endpointsOf(backend));
    await letOneBeOverdue(databases);
    await measureAll(endpointsWithOverdue(backend));
    return rows;
  } finally {
    await backend.stop();
    await fleet.stop();
  }
}

async function measure(
  { guest }: BenchBackend,
  fleet: SimulatedFleet,
  { endpoint, filter, request }: Endpoint,
): Promise<ApiRow> {
  const before = (await fleet.requests()).length;
  const answers: { ms: number; bytes: number }[] = [];
  guest.onAnswer = (ms, bytes) => answers.push({ ms, bytes });
  await times(REQUESTS, request);
  guest.onAnswer = undefined;
  const waits = answers.map(({ ms }) => ms);
  return {
    scenario: 'api',
    clusters: CLUSTERS,
    endpoint,
    filter,
    requests: answers.length,
    p50Ms: rounded(percentile(waits, 50)),
    p99Ms: rounded(percentile(waits, 99)),
    bytes: percentile(
      answers.map(({ bytes }) => bytes),
      50,
    ),
    kubernetesRequests: (await fleet.requests()).length - before,
  };
}

async function endpointsOf({ palette }: BenchBackend): Promise<Endpoint[]> {
  const { facets } = await palette.listClusters();
  const component = facets.component[0].value;
  const infrastructure = facets.infrastructure[0].value;
  const owner = facets.owner[0].value;
  const filters: readonly FleetFilter[] = [
    {},
    ...fleetSorts.flatMap(sort => [{ sort }, { sort: `-${sort}` as const }]),
    { type: ['tenant'] },
    { type: ['tenant', 'pcg', 'unrecognised'] },
    { verdict: ['nonconformant', 'degraded'] },
    { verdict: ['unknown'] },
    { infrastructure: [infrastructure] },
    { owner: [owner] },
    { component },
    { stale: true },
    { stale: false },
    { text: 'store-001' },
    { text: 'nothing of this kind' },
    {
      type: ['enterprise'],
      verdict: ['degraded'],
      component,
      text: 'store',
      sort: '-since',
    },
  ];
  const listed = (filter: FleetFilter): Endpoint => ({
    endpoint: 'GET /clusters',
    filter: JSON.stringify(filter),
    request: () => palette.listClusters(filter),
  });
  let cursor: string | undefined;
  return [
    {
      // What HTTP, the token and the machine cost, whatever is asked for.
      endpoint: 'GET /catalog',
      filter: '',
      request: () => palette.getCatalog(),
    },
    ...filters.map(listed),
    {
      endpoint: 'GET /clusters',
      filter: 'every page, one after the other',
      request: async () => {
        cursor = (await palette.listClusters({}, { cursor })).nextCursor;
      },
    },
    {
      endpoint: 'GET /clusters',
      filter: 'limit=200',
      request: () => palette.listClusters({}, { limit: 200 }),
    },
    {
      endpoint: 'GET /fleet/summary',
      filter: '',
      request: () => palette.getFleetSummary(),
    },
  ];
}

/** A report that is vouched for no more counts as unknown, so that what is stored cannot be taken as it is. */
async function letOneBeOverdue(databases: BenchDatabases): Promise<void> {
  await databases.palette(async knex => {
    const { cluster_name: overdue } = await knex('fleet_clusters')
      .where({ verdict: 'conformant' })
      .first('cluster_name');
    await knex('fleet_clusters')
      .where({ cluster_name: overdue })
      .update({ observed_at: new Date(0) });
  });
}

function endpointsWithOverdue({ palette }: BenchBackend): Endpoint[] {
  const filters: readonly FleetFilter[] = [
    {},
    { verdict: ['unknown'] },
    { text: 'store-001' },
  ];
  return [
    ...filters.map(filter => ({
      endpoint: 'GET /clusters',
      filter: `${JSON.stringify(filter)}, one overdue`,
      request: () => palette.listClusters(filter),
    })),
    {
      endpoint: 'GET /fleet/summary',
      filter: 'one overdue',
      request: () => palette.getFleetSummary(),
    },
  ];
}

async function times(
  count: number,
  request: () => Promise<unknown>,
): Promise<void> {
  for (let done = 0; done < count; done += 1) {
    await request();
  }
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
