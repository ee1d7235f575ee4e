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
    await waitForTheLock();
    time = new Date('2026-11-23T10:05:00.000Z');
    release();
    await Promise.all([first.done, second]);

    expect(order).toEqual(['first', '2026-11-23T10:05:00.000Z']);
  });

  it('asks for the time on the connection that it has, since there may be no other', async () => {
    const knex = await databases.init(id);
    const now = jest.fn(() => new Date());
    await new OutcomeTransactions({ knex, now }).run(
      'edge-1',
      'saved it',
      async tx => {
        expect(now.mock.calls).toEqual([[tx]]);
      },
    );

    expect(now).toHaveBeenCalledTimes(1);
  });
});

/** Long enough for the second transaction to ask for its lock. It passes as well where that comes later. */
function waitForTheLock(): Promise<void> {
  return new Promise(resolve => {
    setTimeout(resolve, 100);
  });
}
