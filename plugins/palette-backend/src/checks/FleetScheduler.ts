import { setTimeout } from 'node:timers/promises';
import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ClusterTarget } from '../targets/ClusterTarget';
import { quote } from '../targets/quote';
import type { CheckSlots } from './CheckSlots';
import type { ClusterChecker } from './ClusterChecker';
import type { ClusterLeases } from './ClusterLeases';

/** How often to look for due clusters, ms. Checks that begin together delay each other, and every page. */
const POLL_MS = 500;

/** A check that waited longer than this for a slot renews its lease, ms. */
const LONG_WAIT_MS = 1_000;

const END_WITHIN_MS = 10_000;

/** Records the duration of each scheduled check. */
export interface CheckDurations {
  /** @param attributes - `outcome`: a verdict, the class of a failure, `unknown` or `error` */
  record(seconds: number, attributes: { readonly outcome: string }): void;
}

export interface FleetSchedulerServices {
  readonly leases: ClusterLeases;
  readonly checker: ClusterChecker;
  readonly slots: CheckSlots;
  readonly logger: LoggerService;
  readonly durations: CheckDurations;
  /** How long a shutdown waits for checks that were told to end, and for the database, ms; 10 s unless told. */
  readonly endWithinMs?: number;
}

/** Checks the clusters that are due, several at once. Every replica has a scheduler; leases keep them apart. */
export class FleetScheduler {
  readonly #services: FleetSchedulerServices;
  readonly #underWay = new Set<Promise<void>>();
  #isStopped = false;
  #isFailing = false;

  constructor(services: FleetSchedulerServices) {
    this.#services = services;
  }

  /** Looks for due clusters twice a second. */
  async start(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'palette-check-due-clusters',
      frequency: { milliseconds: POLL_MS },
      timeout: { minutes: 1 },
      scope: 'local',
      fn: () => this.checkDue(),
    });
  }

  /** Leases as many clusters as there is room for, and starts their checks. Logs an outage of the database once. */
  async checkDue(): Promise<void> {
    if (this.#isStopped) {
      return;
    }
    const { logger } = this.#services;
    try {
      await this.#track(this.#startDue());
      if (this.#isFailing) {
        logger.info('Clusters are checked again.');
      }
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        logger.warn(
          `No cluster can be checked until the database works again, which is tried twice a second: ${
            toError(error).message
          }`,
        );
      }
      this.#isFailing = true;
    }
  }

  /**
   * Stops starting checks. Once the running checks have ended, gives unfinished clusters back; no other backend may
   * check them earlier. When that takes too long, the leases are left to end by themselves.
   */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const {
      checker,
      leases,
      logger,
      endWithinMs = END_WITHIN_MS,
    } = this.#services;
    const givenBack = Promise.all([
      Promise.allSettled(this.#underWay).then(() =>
        // A poll that was under way may have started more checks.
        Promise.allSettled(this.#underWay),
      ),
      checker.waitUntilSettled(),
    ])
      .then(() => leases.releaseAll())
      .then(() => true);
    const timer = new AbortController();
    const late = setTimeout(endWithinMs, false, {
      signal: timer.signal,
    }).catch(() => false);
    try {
      if (!(await Promise.race([givenBack, late]))) {
        logger.warn(
          `At shutdown, checks or the database took longer than ${
            endWithinMs / 1_000
          } s: other backends check the clusters when their leases have ended.`,
        );
      }
    } finally {
      timer.abort();
    }
  }

  async #startDue(): Promise<void> {
    const { leases, slots } = this.#services;
    const room = slots.roomForSchedule;
    const due = room > 0 ? await leases.takeDue(room) : [];
    // A poll may lease clusters while the backend is told to stop; stop() gives them back.
    for (const target of this.#isStopped ? [] : due) {
      const takenMs = performance.now();
      this.#track(
        slots.runScheduled(async () => {
          if (await this.#keepsLease(target, takenMs)) {
            await this.#check(target);
          }
        }),
      );
    }
  }

  /** Whether this backend still has the lease, which may end while a check waits for a slot. */
  async #keepsLease(target: ClusterTarget, takenMs: number): Promise<boolean> {
    const waitedMs = performance.now() - takenMs;
    return (
      waitedMs < LONG_WAIT_MS ||
      this.#services.leases.renew(target.clusterName).catch(() => false)
    );
  }

  #track(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
    return tracked;
  }

  async #check(target: ClusterTarget): Promise<void> {
    const { checker, durations, logger } = this.#services;
    if (this.#isStopped) {
      return;
    }
    const startedMs = performance.now();
    let outcome = 'error';
    try {
      const { failure, report } = await checker.checkLeased(target);
      outcome = failure?.class ?? report?.verdict ?? 'unknown';
    } catch (error) {
      if (this.#isStopped) {
        return;
      }
      logger.warn(
        `Cluster ${quote(target.clusterName)} could not be checked: ${
          toError(error).message
        }`,
        { clusterName: target.clusterName, entityRef: target.entityRef },
      );
    }
    const seconds = (performance.now() - startedMs) / 1000;
    durations.record(seconds, { outcome });
  }
}
