import { TestDatabases } from '@backstage/backend-test-utils';
import { onPostgres } from '../__testUtils__/onPostgres';
import { createDatabaseClock } from './createDatabaseClock';

const databases = TestDatabases.create({ ids: ['POSTGRES_15'] });

onPostgres(databases)('createDatabaseClock on %s', id => {
  afterEach(() => jest.useRealTimers());

  it('tells the time of the database, whatever the clock of this process says', async () => {
    const clock = createDatabaseClock(await databases.init(id));
    const real = Date.now();
    jest.useFakeTimers({
      now: new Date('2099-01-01T00:00:00.000Z'),
      doNotFake: [
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'clearImmediate',
        'setInterval',
        'clearInterval',
        'setTimeout',
        'clearTimeout',
      ],
    });

    expect(new Date().getFullYear()).toBe(2099);
    expect((await clock()).getFullYear()).toBe(new Date(real).getFullYear());
  });

  it('counts on between two questions, and asks again where the clock of this process was set', async () => {
    const knex = await databases.init(id);
    const asked = jest.fn();
    knex.on('query', asked);
    const clock = createDatabaseClock(knex);
    const first = await clock();
    const second = await clock();

    expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
    expect(asked).toHaveBeenCalledTimes(1);

    const set = jest.spyOn(Date, 'now').mockReturnValue(0);
    await clock();
    set.mockRestore();
    expect(asked).toHaveBeenCalledTimes(2);
  });
});
