import type {
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { ForwardedError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { Clock } from '../../database/Clock';
import type { FleetTransitionRow } from '../../database/tables';
import { runWithRetries } from '../../database/runWithRetries';
import { getLatestTrustedTime } from '../../database/timestamps';
import { toDay } from './days';

export interface FleetHistoryCleanerServices {
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly retention: {
    /** ms */
    readonly maxAgeMs: number;
    /** How many transitions of each cluster's verdict are kept, and how many of its components. */
    readonly maxCount: number;
  };
  readonly now: Clock;
}

/**
 * Deletes transitions that are too old, or beyond a number for each cluster. The last transition of each component and
 * verdict stays, however old: it says what state they have had since.
 */
export class FleetHistoryCleaner {
  readonly #services: FleetHistoryCleanerServices;

  constructor(services: FleetHistoryCleanerServices) {
    this.#services = services;
  }

  /** Cleans once an hour, in one replica. */
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

  /** @returns how many transitions were deleted */
  async clean(): Promise<number> {
    const { knex, logger, retention, now } = this.#services;
    try {
      const at = await now();
      // Recorders delete transitions too, in another order, so that the database may end one of the two.
      const deleted = await runWithRetries('forgot old changes', logger, () =>
        deleteOld(knex, retention, at),
      );
      if (deleted > 0) {
        logger.info(`Forgot ${deleted} old changes of clusters.`);
      }
      return deleted;
    } catch (error) {
      throw new ForwardedError(
        'Could not clean the history of clusters',
        error,
      );
    }
  }
}

async function deleteOld(
  knex: Knex,
  { maxAgeMs, maxCount }: FleetHistoryCleanerServices['retention'],
  now: Date,
): Promise<number> {
  await redateFuture(knex, now);
  const horizon = new Date(now.getTime() - maxAgeMs);
  const old = await knex('fleet_transitions')
    .where('at', '<', horizon)
    .whereIn('id', selectFollowed(knex, horizon))
    .delete();
  const excess = await knex('fleet_transitions')
    .whereIn('id', selectExcess(knex, maxCount))
    .whereIn('id', selectFollowed(knex, getLatestTrustedTime(now)))
    .delete();
  return old + excess;
}

/** Ids of transitions that another transition, of the same component or of the verdict, followed before a given time. */
function selectFollowed(knex: Knex, time: Date): Knex.QueryBuilder {
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

/** Ids of transitions beyond a count. A component that flaps must not push out verdicts: trend and days are derived from them. */
function selectExcess(knex: Knex, maxCount: number): Knex.QueryBuilder {
  const ranked = knex('fleet_transitions')
    .select('id')
    .select(
      knex.raw(
        'row_number() over (partition by cluster_name, finding_id is null order by at desc, id desc) as place',
      ),
    )
    .as('ranked');
  return knex(ranked).select('id').where('place', '>', maxCount);
}

/** Dates transitions from the future, which a wrong clock wrote, to now. Otherwise they would never grow old. */
async function redateFuture(knex: Knex, now: Date): Promise<void> {
  await knex<FleetTransitionRow>('fleet_transitions')
    .where('at', '>', getLatestTrustedTime(now))
    .update({ at: now, day: toDay(now) });
}
