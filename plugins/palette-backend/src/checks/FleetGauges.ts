import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { MetricsService } from '@backstage/backend-plugin-api/alpha';
import type { Knex } from 'knex';
import type { FleetClusterRow, Timestamp } from '../fleet/FleetTables';
import type { Pace } from './checkSchedule';

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
      readonly now: () => Date;
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
    const nowMs = now().getTime();
    const [due, overdue, oldest] = await Promise.all([
      this.#dueSince(nowMs),
      this.#dueSince(nowMs - pace.intervalMs),
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
        ? (nowMs - new Date(observedAt).getTime()) / 1000
        : 0,
    };
  }

  async #dueSince(ms: number): Promise<number> {
    const row = await this.services
      .knex<FleetClusterRow>('fleet_clusters')
      .where('next_check_at', '<=', new Date(ms))
      .count({ count: '*' })
      .first();
    return Number(row?.count ?? 0);
  }
}
