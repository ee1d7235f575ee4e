import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { breakCluster, heal } from '../__testUtils__/events';
import { migrateDatabase } from '../database/migrateDatabase';
import { NewsIntake } from './NewsIntake';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const options = {
  alsoTo: [],
  only: {},
  holdBackMs: 1,
  flapping: { changes: 4, withinMs: 1_000 },
};

/** A database whose first transactions fail. */
function failing(knex: Knex, times: number): Knex {
  let left = times;
  return new Proxy(knex, {
    get(real, name) {
      if (name === 'transaction' && left > 0) {
        left -= 1;
        return async () => {
          throw new Error('Connection terminated');
        };
      }
      return Reflect.get(real, name);
    },
  });
}

describe.each(databases.eachSupportedId())('NewsIntake on %s', id => {
  async function open(failures = 0) {
    const knex = await databases.init(id);
    await migrateDatabase(knex);
    const logger = mockServices.logger.mock();
    const intake = new NewsIntake({
      knex: failing(knex, failures),
      now: async () => new Date(),
      logger,
      options,
    });
    const listWaiting = () =>
      knex('notifications_news').select('cluster_name', 'kind');
    return { intake, logger, listWaiting };
  }

  it('stores news although the connection ends', async () => {
    const { intake, logger, listWaiting } = await open(2);

    await intake.take(breakCluster());

    expect(await listWaiting()).toEqual([
      { cluster_name: 'edge-1', kind: 'trouble' },
    ]);
    expect(logger.error).not.toHaveBeenCalled();
  });

  it('keeps the order of news that comes at once', async () => {
    const { intake, listWaiting } = await open();

    intake.take(breakCluster());
    intake.take(heal());
    intake.take(breakCluster());
    intake.take(heal());
    await intake.waitUntilStored();

    expect(await listWaiting()).toEqual([]);
  });
});
