import { type FleetFilter, fleetSorts } from 'backstage-plugin-palette-common';
import { BenchBackend } from '../../backend/BenchBackend';
import type { BenchDatabases } from '../../backend/BenchDatabases';
import type { GuestFetch } from '../../backend/GuestFetch';
import { percentile } from '../../figures/percentile';
import { roundMs } from '../../figures/roundMs';
import type { ApiRow, FleetRow } from './FleetRow';
import { seedFleet } from './seedFleet';
import { SimulatedFleet } from '../../clusters/SimulatedFleet';
import type { Workshop } from '../../backend/Workshop';

const CLUSTERS = 10_000;
const WARM_UP = 10;
// With 500 requests p99 is the sixth slowest, so one hiccup of the machine does not decide it.
const REQUESTS = 500;

interface Endpoint {
  readonly endpoint: string;
  readonly filter: string;
  /** One URL, or several of its kind. */
  readonly urls: readonly string[];
}

/** Times requests of a guest to a fleet of 10,000 clusters with 30 days of history. */
export async function measureApi(workshop: Workshop): Promise<FleetRow[]> {
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
      // A portal runs for days, so Node's first seconds do not count.
      for (const { urls } of endpoints) {
        await timeRequests(backend.guest, urls, WARM_UP);
      }
      for (const endpoint of endpoints) {
        const row = await measureEndpoint(backend, fleet, endpoint);
        say(
          `${row.endpoint} ${row.filter}: p50 ${row.p50Ms}, p99 ${row.p99Ms} ms`,
        );
        rows.push(row);
      }
    };
    await measureAll(await listEndpoints(backend));
    await letOneBeOverdue(databases);
    await measureAll(await listEndpointsWithOverdue(backend));
    return rows;
  } finally {
    await backend.stop();
    await fleet.stop();
  }
}

async function measureEndpoint(
  { guest }: BenchBackend,
  fleet: SimulatedFleet,
  { endpoint, filter, urls }: Endpoint,
): Promise<ApiRow> {
  const before = (await fleet.listRequests()).length;
  const answers = await timeRequests(guest, urls, REQUESTS);
  const waits = answers.map(({ ms }) => ms);
  return {
    scenario: 'api',
    clusters: CLUSTERS,
    endpoint,
    filter,
    requests: answers.length,
    p50Ms: roundMs(percentile(waits, 50)),
    p99Ms: roundMs(percentile(waits, 99)),
    bytes: percentile(
      answers.map(({ bytes }) => bytes),
      50,
    ),
    kubernetesRequests: (await fleet.listRequests()).length - before,
  };
}

async function listEndpoints(backend: BenchBackend): Promise<Endpoint[]> {
  const { palette } = backend;
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
  return [
    {
      // The cost of HTTP and the token alone.
      endpoint: 'GET /catalog',
      filter: '',
      urls: await captureUrls(backend, () => palette.getCatalog()),
    },
    ...(await describeLists(backend, filters)),
    {
      endpoint: 'GET /clusters',
      filter: 'every page, one after the other',
      urls: await captureUrls(backend, () => readEveryPage(backend)),
    },
    {
      endpoint: 'GET /clusters',
      filter: 'limit=200',
      urls: await captureUrls(backend, () =>
        palette.listClusters({}, { limit: 200 }),
      ),
    },
    {
      endpoint: 'GET /fleet/summary',
      filter: '',
      urls: await captureUrls(backend, () => palette.getFleetSummary()),
    },
  ];
}

async function describeLists(
  backend: BenchBackend,
  filters: readonly FleetFilter[],
  when = '',
): Promise<Endpoint[]> {
  const lists: Endpoint[] = [];
  for (const filter of filters) {
    lists.push({
      endpoint: 'GET /clusters',
      filter: `${JSON.stringify(filter)}${when}`,
      urls: await captureUrls(backend, () =>
        backend.palette.listClusters(filter),
      ),
    });
  }
  return lists;
}

async function readEveryPage({ palette }: BenchBackend): Promise<void> {
  let cursor: string | undefined;
  do {
    cursor = (await palette.listClusters({}, { cursor })).nextCursor;
  } while (cursor);
}

/** The URLs that a call of the client requests. */
async function captureUrls(
  { guest }: BenchBackend,
  call: () => Promise<unknown>,
): Promise<string[]> {
  const urls: string[] = [];
  guest.onRequest = url => urls.push(url);
  await call();
  guest.onRequest = undefined;
  return urls;
}

/** Makes one report overdue. It then counts as unknown, so that queries cannot take stored verdicts as they are. */
async function letOneBeOverdue(databases: BenchDatabases): Promise<void> {
  await databases.usePalette(async knex => {
    const { cluster_name: overdue } = await knex('fleet_clusters')
      .where({ verdict: 'conformant' })
      .first('cluster_name');
    await knex('fleet_clusters')
      .where({ cluster_name: overdue })
      .update({ observed_at: new Date(0) });
  });
}

async function listEndpointsWithOverdue(
  backend: BenchBackend,
): Promise<Endpoint[]> {
  const filters = [
    {},
    { verdict: ['unknown'] },
    { text: 'store-001' },
  ] as const;
  return [
    ...(await describeLists(backend, filters, ', one overdue')),
    {
      endpoint: 'GET /fleet/summary',
      filter: 'one overdue',
      urls: await captureUrls(backend, () => backend.palette.getFleetSummary()),
    },
  ];
}

/** Times `count` requests one after the other, taking the URLs in turn. */
async function timeRequests(
  guest: GuestFetch,
  urls: readonly string[],
  count: number,
): Promise<{ ms: number; bytes: number }[]> {
  const answers = [];
  for (let done = 0; done < count; done += 1) {
    answers.push(await guest.timeRequest(urls[done % urls.length]));
  }
  return answers;
}
