import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Knex } from 'knex';
import type { Pace } from '../checks/checkSchedule';
import type { Clock } from '../database/Clock';
import type { FleetClusterRow } from '../database/tables';
import type { Timestamp } from '../database/timestamps';
import { whereNotLeased } from '../database/whereNotLeased';

export interface FleetMetricsServices {
  readonly knex: Knex;
  readonly metrics: MetricsService;
  readonly logger: LoggerService;
  readonly options: { readonly pace: Pace };
  readonly now: Clock;
}

interface Readings {
  readonly due: number;
  readonly oldestReportSeconds: number;
}

/**
 * The metrics `palette.checks.due` and `palette.reports.oldest.age`: whether checks keep up. Logs a warning if they do
 * not.
 */
export class FleetMetrics {
  readonly #services: FleetMetricsServices;

  constructor(services: FleetMetricsServices) {
    this.#services = services;
  }

  /** Measures every 30 s, in each replica. */
  async start(scheduler: SchedulerService): Promise<void> {
    const { metrics } = this.#services;
    const due = metrics.createGauge('palette.checks.due', {
      description: 'Clusters whose check should have begun',
    });
    const oldest = metrics.createGauge('palette.reports.oldest.age', {
      description: 'Age of the oldest report',
      unit: 's',
    });
    await scheduler.scheduleTask({
      id: 'palette-fleet-gauges',
      frequency: { seconds: 30 },
      timeout: { seconds: 30 },
      scope: 'local',
      fn: async () => {
        const readings = await this.measure();
        due.record(readings.due);
        oldest.record(readings.oldestReportSeconds);
      },
    });
  }

  /** Measures now, and warns where checks are overdue by more than an interval. */
  async measure(): Promise<Readings> {
    const { knex, logger, options, now } = this.#services;
    const at = await now();
    const nowMs = at.getTime();
    const [due, overdue, oldest] = await Promise.all([
      this.#countDueSince(at, at),
      this.#countDueSince(new Date(nowMs - options.pace.intervalMs), at),
      knex('fleet_clusters')
        .min<{ readonly observed_at: Timestamp | null }>(
          'observed_at as observed_at',
        )
        .first(),
    ]);
    if (overdue > 0) {
      logger.warn(
        `Checks do not keep up: ${overdue} clusters are overdue by more than an interval. Raise palette.checks.concurrency or interval, or run more backends.`,
      );
    }
    const observedAt = oldest?.observed_at;
    return {
      due,
      oldestReportSeconds: observedAt
        ? Math.max(0, nowMs - new Date(observedAt).getTime()) / 1000
        : 0,
    };
  }

  /** Clusters that are due since a time and that no backend is checking. */
  async #countDueSince(time: Date, now: Date): Promise<number> {
    const row = await this.#services
      .knex<FleetClusterRow>('fleet_clusters')
      .where('next_check_at', '<=', time)
      .where(whereNotLeased(now))
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }
}
