import { TestDatabases } from '@backstage/backend-test-utils';
import {
  breakCluster,
  createEvent,
  cutOff,
  heal,
  transition,
} from './__testUtils__/events';
import { Replicas } from './__testUtils__/Replicas';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const EDGE = 'group:default/edge';
const PLATFORM = 'group:default/platform';

describe.each(databases.eachSupportedId())('notifications on %s', id => {
  const start = async (options?: Parameters<typeof Replicas.start>[1]) =>
    Replicas.start(await databases.init(id), options);

  it('tell trouble once, after the wait, and its end once', async () => {
    const replicas = await start();

    await replicas.record(breakCluster());
    await replicas.pass(4);
    expect(replicas.takeSent()).toEqual([]);
    await replicas.pass(30, 5);
    expect(replicas.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: [EDGE, PLATFORM] },
        payload: {
          title: 'edge-1 is nonconformant',
          description: 'jet-system / jet · missing, since 2026-11-25 10:00 UTC',
          link: '/catalog/default/resource/edge-1/palette?finding=jet-system%2Fjet',
          severity: 'critical',
          topic: 'palette.trouble',
          scope: 'palette:edge-1',
        },
      },
    ]);
    replicas.takeSent();

    await replicas.record(heal());
    await replicas.pass(30, 5);
    expect(replicas.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: [EDGE, PLATFORM] },
        payload: {
          title: 'edge-1 is conformant again',
          description:
            'All 10 components ready. It was in trouble since 2026-11-25 10:00 UTC.',
          link: '/catalog/default/resource/edge-1/palette',
          severity: 'low',
          topic: 'palette.recovery',
          scope: 'palette:edge-1',
        },
      },
    ]);
  });

  it('tell nothing of trouble that is over within the wait', async () => {
    const replicas = await start();

    await replicas.record(breakCluster());
    await replicas.pass(2);
    await replicas.record(heal());
    await replicas.pass(30, 5);

    expect(replicas.takeSent()).toEqual([]);
  });

  it('tell nothing of an end that did not last', async () => {
    const replicas = await start();
    await replicas.record(breakCluster());
    await replicas.pass(6);
    replicas.takeSent();

    await replicas.record(heal());
    await replicas.pass(2);
    await replicas.record(breakCluster());
    await replicas.pass(30, 5);

    expect(replicas.takeSent()).toEqual([]);
  });

  it('tell an event that comes twice once', async () => {
    const replicas = await start();
    const event = breakCluster();

    await replicas.record(event, event);
    await replicas.pass(6);

    expect(replicas.takeSent()).toHaveLength(1);
  });

  it('tell a recovery to those who were told of the trouble, also if the owner changed', async () => {
    const replicas = await start();
    await replicas.record(breakCluster());
    await replicas.pass(6);
    replicas.takeSent();

    await replicas.record(heal('edge-1', { owner: 'group:default/shop' }));
    await replicas.pass(6);

    expect(replicas.takeSent()).toEqual([
      `edge-1 is conformant again -> ${EDGE},${PLATFORM}`,
    ]);
  });

  it('tell further trouble of a cluster as an update', async () => {
    const replicas = await start();
    await replicas.record(breakCluster());
    await replicas.pass(6);
    replicas.takeSent();

    await replicas.record(
      createEvent('nonconformant', 'nonconformant', {
        worst: breakCluster().worst,
        transitions: [transition('lb/web', 'ready', 'degraded')],
      }),
    );
    await replicas.pass(6);

    expect(replicas.sent.map(({ payload }) => payload.scope)).toEqual([
      'palette:edge-1',
    ]);
  });

  it('go to further recipients alone where the cluster has no owner, and to nobody where there are none', async () => {
    const ownerless = { owner: undefined };
    const replicas = await start();
    await replicas.record(breakCluster('edge-1', ownerless));
    await replicas.pass(6);
    expect(replicas.takeSent()).toEqual([
      `edge-1 is nonconformant -> ${PLATFORM}`,
    ]);

    const alone = await start({ alsoTo: [] });
    await alone.record(breakCluster('edge-1', ownerless));
    await alone.pass(6);
    await alone.record(heal('edge-1', ownerless));
    await alone.pass(6);
    expect(alone.takeSent()).toEqual([]);
  });

  it('tell only what the filters let pass, and then its end in any case', async () => {
    const replicas = await start({ only: { verdicts: ['nonconformant'] } });
    await replicas.record(cutOff('edge-1'), breakCluster('edge-2'));
    await replicas.pass(6);
    expect(replicas.takeSent()).toEqual([
      `edge-2 is nonconformant -> ${EDGE},${PLATFORM}`,
    ]);

    await replicas.record(heal('edge-1'), heal('edge-2'));
    await replicas.pass(6);
    expect(replicas.takeSent()).toEqual([
      `edge-2 is conformant again -> ${EDGE},${PLATFORM}`,
    ]);
  });

  it('tell flapping once when it begins and once when it ends', async () => {
    const replicas = await start();
    for (let round = 0; round < 8; round++) {
      await replicas.record(breakCluster());
      await replicas.pass(6, 2);
      await replicas.record(heal());
      await replicas.pass(6, 2);
    }
    expect(replicas.takeSent()).toEqual([
      `edge-1 is nonconformant -> ${EDGE},${PLATFORM}`,
      `edge-1 is conformant again -> ${EDGE},${PLATFORM}`,
      `edge-1 is nonconformant -> ${EDGE},${PLATFORM}`,
      `edge-1 is conformant again -> ${EDGE},${PLATFORM}`,
      `edge-1 keeps changing -> ${EDGE},${PLATFORM}`,
    ]);

    await replicas.pass(90, 10);
    expect(replicas.takeSent()).toEqual([
      `edge-1 has stopped changing -> ${EDGE},${PLATFORM}`,
    ]);

    await replicas.record(breakCluster());
    await replicas.pass(6);
    expect(replicas.takeSent()).toEqual([
      `edge-1 is nonconformant -> ${EDGE},${PLATFORM}`,
    ]);
  });
});
