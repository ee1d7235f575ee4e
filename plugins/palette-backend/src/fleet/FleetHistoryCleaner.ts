import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Clock } from '../database/Clock';
import { dayOf } from './days';
import type { FleetTransitionRow } from './FleetTables';
import { latestTime } from './latestTime';

/**
 * Forgets changes that are too old, and of each cluster's verdicts and components those beyond a count. The last change of
 * each stays, however old: it says what they have been since.
 */
export class FleetHistoryCleaner {
  constructor(
    private readonly services: {
      readonly knex: Knex;
      readonly logger: LoggerService;
      readonly retention: {
        readonly maxAgeMs: number;
        readonly maxCount: number;
      };
      readonly now: Clock;
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
      const at = await now();
      await redateFuture(knex, at);
      const horizon = new Date(at.getTime() - retention.maxAgeMs);
      const old = await knex('fleet_transitions')
        .where('at', '<', horizon)
        .whereIn('id', followedBefore(knex, horizon))
        .delete();
      // A component that comes and goes must not push out the verdicts, which trend and days are told from.
      const ranked = knex('fleet_transitions')
        .select('id')
        .select(
          knex.raw(
            'row_number() over (partition by cluster_name, finding_id is null order by at desc, id desc) as place',
          ),
        )
        .as('ranked');
      const beyond = await knex('fleet_transitions')
        .whereIn(
          'id',
          knex(ranked).select('id').where('place', '>', retention.maxCount),
        )
        .whereIn('id', followedBefore(knex, latestTime(at)))
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

/** Changes that another of the same component, or of the verdict, followed before a time. */
function followedBefore(knex: Knex, time: Date): Knex.QueryBuilder {
  const ranked = knex('fleet_transitions')
    .select('id')
    .select(
      knex.raw(
        'row_number() over (partition by cluster_name, finding_id order by at desc, id desc) as place',
      ),
    )
    .where('at', '<', time)
    .as('followed');
  return knex(ranked).select('id').where('place', '>', 1);
}

/** What a clock that was wrong has dated in the future happened by now; it would never grow old. */
async function redateFuture(knex: Knex, now: Date): Promise<void> {
  await knex<FleetTransitionRow>('fleet_transitions')
    .where('at', '>', latestTime(now))
    .update({ at: now, day: dayOf(now) });
}
