import { TestDatabases } from '@backstage/backend-test-utils';
import { breakCluster, heal } from '../__testUtils__/events';
import { Replicas } from '../__testUtils__/Replicas';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

describe.each(databases.eachSupportedId())('MessageSender on %s', id => {
  it('tries again until the notifications backend works, and sends each message once, in order', async () => {
    const replicas = await Replicas.start(await databases.init(id));
    replicas.isDown = true;
    await replicas.record(breakCluster());
    await replicas.pass(6);
    await replicas.record(heal());
    await replicas.pass(20, 2);
    expect(replicas.takeSent()).toEqual([]);
    expect(replicas.logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(
        /^"edge-1 is nonconformant" could not be sent to 2 recipients; the next attempt is in 5 s: /,
      ),
    );

    replicas.isDown = false;
    await replicas.pass(11);

    expect(replicas.sent.map(({ payload }) => payload.title)).toEqual([
      'edge-1 is nonconformant',
      'edge-1 is conformant again',
    ]);
    expect(await replicas.knex('notifications_outbox')).toEqual([]);
  });

  it('leaves a notifications backend that is out of order alone after a few failures', async () => {
    const replicas = await Replicas.start(await databases.init(id));
    replicas.isDown = true;
    await replicas.record(
      ...Array.from({ length: 9 }, (_, i) => breakCluster(`edge-${i}`)),
    );
    await replicas.pass(5);
    replicas.logger.warn.mockClear();

    await replicas.pass(1);

    // Three by each of two replicas.
    expect(replicas.logger.warn.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('does not let one message hold up those of other clusters', async () => {
    const replicas = await Replicas.start(await databases.init(id));
    replicas.isDown = true;
    await replicas.record(breakCluster('edge-1'));
    await replicas.pass(20, 2);
    replicas.isDown = false;
    await replicas.knex('notifications_outbox').update({
      due_at: new Date('2026-11-26T10:00:00.000Z'),
    });

    await replicas.record(breakCluster('edge-2'));
    await replicas.pass(6);

    expect(replicas.sent.map(({ payload }) => payload.title)).toEqual([
      'edge-2 is nonconformant',
    ]);
  });
});
