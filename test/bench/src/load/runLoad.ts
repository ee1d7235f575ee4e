import { availableParallelism, loadavg } from 'os';
import { BenchBackend } from '../backend/BenchBackend';
import { readChecks, summarizeChecks } from '../figures/checkLog';
import { ProcessHealth } from '../backend/ProcessHealth';
import { SimulatedFleet } from '../clusters/SimulatedFleet';
import { waitUntilChecked } from '../backend/waitUntilChecked';
import type { Workshop } from '../backend/Workshop';
import { AnswerLog } from './AnswerLog';
import { HealthSampler } from './HealthSampler';
import { HostileFleet, type RequestCounts } from './hostile/HostileFleet';
import type { LoadOptions } from './LoadOptions';
import type { CountRow, LoadResult } from './LoadResult';
import { makeUsers, listPasters } from './makeUsers';

const ONE_IN = 10;

/** Long, because clusters that never answer delay the first checks of all others. */
const CHECKED_WITHIN_MS = 1_200_000;

/** Lets users work with one backend while it checks a fleet in which one cluster in ten is hostile. */
export async function runLoad(
  options: LoadOptions,
  { databases, folder, say }: Workshop,
): Promise<LoadResult> {
  const { clusters } = options;
  const hostileCount = Math.ceil(clusters / ONE_IN);
  const healthy = await SimulatedFleet.start(clusters - hostileCount);
  const hostile = await HostileFleet.start(hostileCount);
  const backend = await BenchBackend.start({
    name: 'load',
    folder,
    databases,
    targets: [...healthy.targets, ...hostile.targets],
    hasEntities: true,
    checks: { interval: { seconds: options.interval } },
    callers: listPasters(options.users),
  });
  try {
    await waitUntilChecked(backend, clusters, CHECKED_WITHIN_MS);
    say(`All ${clusters} clusters were checked once; ${options.users} users`);
    const [loadAverage] = loadavg();
    const before = await hostile.readCounts();
    const etags = await backend.readEtags();
    const fromMs = Date.now();
    const measured = await letUsersAct(options, backend, {
      fleets: { healthy: healthy.targets, hostile: hostile.targets },
      etags,
    });
    const { checks, longestGapMs } = summarizeChecks(
      readChecks(await healthy.listRequests()),
      { fromMs, toMs: Date.now(), intervalMs: options.interval * 1_000 },
    );
    return {
      options,
      cores: availableParallelism(),
      loadAverage,
      ...measured,
      healthyChecks: { checks, longestGapMs },
      requestsToHostile: subtractCounts(await hostile.readCounts(), before),
    };
  } finally {
    await backend.stop();
    await healthy.stop();
    await hostile.stop();
  }
}

type Measured = Pick<
  LoadResult,
  'routes' | 'refusals' | 'errors' | 'eventLoop' | 'usersEventLoop' | 'samples'
>;

async function letUsersAct(
  options: LoadOptions,
  backend: BenchBackend,
  fleet: Pick<Parameters<typeof makeUsers>[0], 'fleets' | 'etags'>,
): Promise<Measured> {
  const log = new AnswerLog();
  const users = makeUsers({ ...fleet, count: options.users, backend, log });
  const own = new ProcessHealth();
  const sampler = new HealthSampler(backend);
  const endMs = Date.now() + options.seconds * 1_000;
  await Promise.all(users.map(user => user.actUntil(endMs)));
  const ended: CountRow[] = [];
  const whole = await sampler.stop().catch(error => {
    ended.push({ route: 'the backend', what: String(error), count: 1 });
    return undefined;
  });
  return {
    routes: log.summarizeRoutes(),
    refusals: log.countRefusals(),
    errors: [...ended, ...log.countErrors()],
    eventLoop: whole?.eventLoop,
    usersEventLoop: own.summarize().eventLoop,
    samples: sampler.samples,
  };
}

function subtractCounts(after: RequestCounts, before: RequestCounts) {
  return Object.fromEntries(
    Object.entries(after).map(([kind, count]) => [kind, count - before[kind]]),
  );
}
