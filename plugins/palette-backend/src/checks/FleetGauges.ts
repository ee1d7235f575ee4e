import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import type { FleetClusterRow, Timestamp } from '../fleet/FleetTables';
import type { Pace } from './checkSchedule';
import { unclaimed } from './unclaimed';

interface Readings {
  readonly due: number;
  readonly oldestReportSeconds: number;
}

/** Tells operators whether checks keep up: as metrics, and in the log where they do not. */
export class FleetGauges {
  constructor(
    private readonly services: {
      readonly knex: Knex;
      readonly metrics: MetricsService;
      readonly logger: LoggerService;
      readonly pace: Pace;
      readonly now: Clock;
    },
  ) {}

  async start(scheduler: SchedulerService): Promise<void> {
    const { metrics } = this.services;
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
        const readings = await this.read();
        due.record(readings.due);
        oldest.record(readings.oldestReportSeconds);
      },
    });
  }

  /** Warns where checks are overdue by a whole interval. */
  async read(): Promise<Readings> {
    const { knex, logger, pace, now } = this.services;
    const at = await now();
    const nowMs = at.getTime();
    const [due, overdue, oldest] = await Promise.all([
      this.#dueSince(at, at),
      this.#dueSince(new Date(nowMs - pace.intervalMs), at),
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

  /** Clusters that nobody checks yet. */
  async #dueSince(time: Date, now: Date): Promise<number> {
    const row = await this.services
      .knex<FleetClusterRow>('fleet_clusters')
      .where('next_check_at', '<=', time)
      .where(unclaimed(now))
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }
}
