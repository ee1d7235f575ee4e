import { TestDatabases } from '@backstage/backend-test-utils';
import { checkedTarget as target } from '../__testUtils__/CheckerFixture';
import { openOutcomes } from '../__testUtils__/openOutcomes';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const at = (time: string) => new Date(`2026-11-23T${time}.000Z`);

describe.each(databases.eachSupportedId())('saveFailureRow on %s', id => {
  it('counts each reading once, however many checks share it', async () => {
    const knex = await databases.init(id);
    const now = () => at('23:00:00');
    const { reports, recorder } = await openOutcomes(knex, { now });
    const fail = (time: string) =>
      recorder.recordFailure('edge-1', {
        class: 'invalidResponse',
        message: 'No.',
        at: at(time),
        retryAt: () => undefined,
      });
    const countAttempts = async () =>
      (await reports.get(target)).failure?.attempts;

    await Promise.all([fail('10:00:00'), fail('10:00:00')]);
    expect(await countAttempts()).toBe(1);
    await fail('10:00:01');
    expect(await countAttempts()).toBe(2);
  });
});
