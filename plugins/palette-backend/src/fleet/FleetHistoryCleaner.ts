import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { FleetTransitionRow } from './FleetTables';

/** Forgets changes that are too old, and of each cluster's verdicts and components those beyond a count. */
export class FleetHistoryCleaner {
  constructor(
    private readonly services: {
      readonly knex: Knex;
      readonly logger: LoggerService;
      readonly retention: {
        readonly maxAgeMs: number;
        readonly maxCount: number;
      };
      readonly now: () => Date;
    },
  ) {}

  async start(scheduler: SchedulerService): Promise<void> {
    await scheduler.scheduleTask({
      id: 'palette-clean-history',
      frequency: { hours: 1 },
      timeout: { minutes: 10 },
      initialDelay: { minutes: 1 },
      scope: 'global',
      fn: async () => {
        await this.clean();
      },
    });
  }

  /** @returns how many changes were forgotten */
  async clean(): Promise<number> {
    const { knex, logger, retention, now } = this.services;
    try {
      const old = await knex<FleetTransitionRow>('fleet_transitions')
        .where('at', '<', new Date(now().getTime() - retention.maxAgeMs))
        .delete();
      // A component that comes and goes must not push out the verdicts, which trend and days are told from.
      const ranked = knex('fleet_transitions')
        .select('id')
        .select(
          knex.raw(
            'row_number() over (partition by cluster_name, finding_id is null order by id desc) as place',
          ),
        )
        .as('ranked');
      const beyond = await knex('fleet_transitions')
        .whereIn(
          'id',
          knex(ranked).select('id').where('place', '>', retention.maxCount),
        )
        .delete();
      if (old + beyond > 0) {
        logger.info(`Forgot ${old + beyond} old changes of clusters.`);
      }
      return old + beyond;
    } catch (error) {
      throw new ForwardedError(
        'Could not clean the history of clusters',
        error,
      );
    }
  }
}
