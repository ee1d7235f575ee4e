import { TestDatabases } from '@backstage/backend-test-utils';
import { OutcomeTransactions } from './OutcomeTransactions';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('OutcomeTransactions on %s', id => {
  it('tells the time at which it got the lock, not that at which it began to wait', async () => {
    const knex = await databases.init(id);
    let time = new Date('2026-11-23T10:00:00.000Z');
    const transactions = new OutcomeTransactions({ knex, now: () => time });
    const order: string[] = [];
    let release = () => {};
    const isHeld = new Promise<void>(resolve => {
      release = resolve;
    });
    const first = await new Promise<{ readonly done: Promise<void> }>(
      resolve => {
        const done = transactions.run('edge-1', 'saved it', async () => {
          resolve({ done });
          await isHeld;
          order.push('first');
        });
      },
    );

    const second = transactions.run(
      'edge-1',
      'saved it',
      async (_, { now }) => {
        order.push(now.toISOString());
      },
    );
    await knexIsIdle();
    time = new Date('2026-11-23T10:05:00.000Z');
    release();
    await Promise.all([first.done, second]);

    expect(order).toEqual(['first', '2026-11-23T10:05:00.000Z']);
  });
});

/** Long enough for the second transaction to ask for its lock. It passes as well where that comes later. */
function knexIsIdle(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 100);
  });
}
