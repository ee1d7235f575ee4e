import { setTimeout } from 'node:timers/promises';
import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { toError } from '@backstage/errors';
import { quoted } from '../clusters/quoted';
import type { ClusterTarget } from '../clusters/ClusterTarget';
import type { ClusterChecker } from './ClusterChecker';
import type { CheckSlots } from './CheckSlots';
import type { ClusterClaims } from './ClusterClaims';

const POLL_SECONDS = 2;

/** After such a wait for a slot, a lease is looked at again, ms. */
const LONG_WAIT_MS = 1_000;

/** How long a shutdown waits for checks that were told to end, ms. */
const END_WITHIN_MS = 10_000;

/** Checks the clusters that are due, so many at once. Every replica runs it; claims keep them apart. */
export class FleetScheduler {
  readonly #duration;
  readonly #underWay = new Set<Promise<void>>();
  #isStopped = false;
  #isFailing = false;

  constructor(
    private readonly services: {
      readonly claims: ClusterClaims;
      readonly checker: ClusterChecker;
      readonly slots: CheckSlots;
      readonly logger: LoggerService;
      readonly metrics: MetricsService;
    },
  ) {
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

  /** Claims as many as there is room for and starts their checks. An outage of the database is one line of the log. */
  async checkDue(): Promise<void> {
    if (this.#isStopped) {
      return;
    }
    const { logger } = this.services;
    try {
      await this.#tracked(this.#startDue());
      if (this.#isFailing) {
        logger.info('Clusters are checked again.');
      }
      this.#isFailing = false;
    } catch (error) {
      if (!this.#isFailing) {
        logger.warn(
          `No cluster can be checked until the database works again, which is tried every ${POLL_SECONDS} s: ${
            toError(error).message
          }`,
        );
      }
      this.#isFailing = true;
    }
  }

  /**
   * Starts nothing more, and gives back what was not finished once the checks under way have ended: nobody else may make
   * them before.
   */
  async stop(): Promise<void> {
    this.#isStopped = true;
    const { checker, claims, logger } = this.services;
    const ended = Promise.all([
      Promise.allSettled(this.#underWay).then(() =>
        // A poll that was under way may have begun some.
        Promise.allSettled(this.#underWay),
      ),
      checker.settled(),
    ]).then(() => true);
    const timer = new AbortController();
    const late = setTimeout(END_WITHIN_MS, false, {
      signal: timer.signal,
    }).catch(() => false);
    if (await Promise.race([ended, late])) {
      await claims.releaseAll();
    } else {
      logger.warn(
        'Checks did not end in time at shutdown; other backends make them when their leases have ended.',
      );
    }
    timer.abort();
  }

  async #startDue(): Promise<void> {
    const { claims, slots } = this.services;
    const room = slots.roomForSchedule;
    const due = room > 0 ? await claims.claimDue(room) : [];
    // What a poll claimed while the backend was told to stop is given back.
    for (const target of this.#isStopped ? [] : due) {
      const claimedMs = performance.now();
      this.#tracked(
        slots.scheduled(async () => {
          if (await this.#isStillClaimed(target, claimedMs)) {
            await this.#check(target);
          }
        }),
      );
    }
  }

  /** Where people ask for many checks in the moment of a claim, it waits for a slot, and its lease may end. */
  async #isStillClaimed(
    target: ClusterTarget,
    claimedMs: number,
  ): Promise<boolean> {
    const waitedMs = performance.now() - claimedMs;
    return (
      waitedMs < LONG_WAIT_MS ||
      this.services.claims.renew(target.clusterName).catch(() => false)
    );
  }

  #tracked(work: Promise<void>): Promise<void> {
    const tracked = work.finally(() => this.#underWay.delete(tracked));
    this.#underWay.add(tracked);
    return tracked;
  }

  async #check(target: ClusterTarget): Promise<void> {
    const { checker, logger } = this.services;
    if (this.#isStopped) {
      return;
    }
    const startedMs = performance.now();
    let outcome = 'error';
    try {
      const { failure, report } = await checker.checkClaimed(target);
      outcome = failure?.class ?? report?.verdict ?? 'unknown';
    } catch (error) {
      if (this.#isStopped) {
        return;
      }
      logger.warn(
        `Cluster ${quoted(target.clusterName)} could not be checked: ${
          toError(error).message
        }`,
        { clusterName: target.clusterName, entityRef: target.entityRef },
      );
    }
    this.#duration.record((performance.now() - startedMs) / 1000, { outcome });
  }
}
