import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import pLimit from 'p-limit';
import { quoted } from '../clusters/quoted';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { ClusterChecker } from './ClusterChecker';
import type { ClusterClaims } from './ClusterClaims';

const POLL_SECONDS = 2;

/** Checks the clusters that are due, so many at once. Every replica runs it; claims keep them apart. */
export class FleetScheduler {
  readonly #limit: ReturnType<typeof pLimit>;
  readonly #duration;
  #stopped = false;

  constructor(
    private readonly services: {
      readonly claims: ClusterClaims;
      readonly checker: ClusterChecker;
      readonly logger: LoggerService;
      readonly metrics: MetricsService;
      /** How many clusters this backend checks at once. */
      readonly concurrency: number;
      readonly now: () => Date;
    },
  ) {
    this.#limit = pLimit(services.concurrency);
    this.#duration = services.metrics.createHistogram<{
      outcome: string;
    }>('palette.check.duration', {
      description: 'Checks of clusters, by outcome',
      unit: 's',
    });
  }

  async start(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'palette-check-due-clusters',
      frequency: { seconds: POLL_SECONDS },
      timeout: { minutes: 1 },
      scope: 'local',
      fn: () => this.checkDue(),
    });
  }

  /** Claims as many as there is room for and starts their checks. */
  async checkDue(): Promise<void> {
    const { claims, concurrency } = this.services;
    const room =
      concurrency - this.#limit.activeCount - this.#limit.pendingCount;
    if (room <= 0 || this.#stopped) {
      return;
    }
    const due = await claims.claimDue(room);
    for (const target of due) {
      this.#limit(() => this.#check(target));
    }
  }

  /** Starts nothing more and gives back what is not finished. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.services.claims.releaseAll();
  }

  async #check(target: ClusterTarget): Promise<void> {
    const { checker, logger, now } = this.services;
    const startedMs = now().getTime();
    let outcome = 'error';
    try {
      const { failure, report } = await checker.checkClaimed(target);
      outcome = failure?.class ?? report?.verdict ?? 'unknown';
    } catch (error) {
      logger.warn(
        `Cluster ${quoted(target.clusterName)} could not be checked: ${
          toError(error).message
        }`,
        { clusterName: target.clusterName, entityRef: target.entityRef },
      );
    }
    this.#duration.record((now().getTime() - startedMs) / 1000, { outcome });
  }
}
