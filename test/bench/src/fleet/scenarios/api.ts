import { type FleetFilter, fleetSorts } from 'backstage-plugin-palette-common';
import { BenchBackend } from '../BenchBackend';
import type { BenchDatabases } from '../BenchDatabases';
import type { GuestFetch } from '../GuestFetch';
import { percentile } from '../percentile';
import type { ApiRow, FleetRow } from '../rows';
import { seedFleet } from '../seedFleet';
import { SimulatedFleet } from '../SimulatedFleet';
import type { Workshop } from '../Workshop';

const CLUSTERS = 10_000;
const WARM_UP = 10;
// The 99th percentile is then the sixth worst: one hiccup of the machine does not make it.
const REQUESTS = 500;

interface Endpoint {
  readonly endpoint: string;
  readonly filter: string;
  /** One, or several of its kind. */
  readonly urls: readonly string[];
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
      for (const { urls } of endpoints) {
        await timesOf(backend.guest, urls, WARM_UP);
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
    await measureAll(await endpointsWithOverdue(backend));
    return rows;
  } finally {
    await backend.stop();
    await fleet.stop();
  }
}

async function measure(
  { guest }: BenchBackend,
  fleet: SimulatedFleet,
  { endpoint, filter, urls }: Endpoint,
): Promise<ApiRow> {
  const before = (await fleet.requests()).length;
  const answers = await timesOf(guest, urls, REQUESTS);
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

async function endpointsOf(backend: BenchBackend): Promise<Endpoint[]> {
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
      // What HTTP, the token and the machine cost, whatever is asked for.
      endpoint: 'GET /catalog',
      filter: '',
      urls: await urlsOf(backend, () => palette.getCatalog()),
    },
    ...(await listsOf(backend, filters)),
    {
      endpoint: 'GET /clusters',
      filter: 'every page, one after the other',
      urls: await urlsOf(backend, () => everyPage(backend)),
    },
    {
      endpoint: 'GET /clusters',
      filter: 'limit=200',
      urls: await urlsOf(backend, () =>
        palette.listClusters({}, { limit: 200 }),
      ),
    },
    {
      endpoint: 'GET /fleet/summary',
      filter: '',
      urls: await urlsOf(backend, () => palette.getFleetSummary()),
    },
  ];
}

async function listsOf(
  backend: BenchBackend,
  filters: readonly FleetFilter[],
  when = '',
): Promise<Endpoint[]> {
  const lists: Endpoint[] = [];
  for (const filter of filters) {
    lists.push({
      endpoint: 'GET /clusters',
      filter: `${JSON.stringify(filter)}${when}`,
      urls: await urlsOf(backend, () => backend.palette.listClusters(filter)),
    });
  }
  return lists;
}

async function everyPage({ palette }: BenchBackend): Promise<void> {
  let cursor: string | undefined;
  do {
    cursor = (await palette.listClusters({}, { cursor })).nextCursor;
  } while (cursor);
}

/** What a call of the client asks for. */
async function urlsOf(
  { guest }: BenchBackend,
  call: () => Promise<unknown>,
): Promise<string[]> {
  const urls: string[] = [];
  guest.onRequest = url => urls.push(url);
  await call();
  guest.onRequest = undefined;
  return urls;
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

async function endpointsWithOverdue(
  backend: BenchBackend,
): Promise<Endpoint[]> {
  const filters = [
    {},
    { verdict: ['unknown'] },
    { text: 'store-001' },
  ] as const;
  return [
    ...(await listsOf(backend, filters, ', one overdue')),
    {
      endpoint: 'GET /fleet/summary',
      filter: 'one overdue',
      urls: await urlsOf(backend, () => backend.palette.getFleetSummary()),
    },
  ];
}

/** Of so many requests one after the other, from the first on again where there are fewer. */
async function timesOf(
  guest: GuestFetch,
  urls: readonly string[],
  count: number,
): Promise<{ ms: number; bytes: number }[]> {
  const answers = [];
  for (let done = 0; done < count; done += 1) {
    answers.push(await guest.time(urls[done % urls.length]));
  }
  return answers;
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
