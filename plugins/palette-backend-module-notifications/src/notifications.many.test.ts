import { TestDatabases } from '@backstage/backend-test-utils';
import {
  breakCluster,
  createEvent,
  cutOff,
  heal,
} from './__testUtils__/events';
import { Replicas } from './__testUtils__/Replicas';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const EDGE = 'group:default/edge';
const SHOP = 'group:default/shop';
const PLATFORM = 'group:default/platform';
const twenty = Array.from({ length: 20 }, (_, i) => `edge-${i + 10}`);

describe.each(databases.eachSupportedId())('many clusters on %s', id => {
  const start = async () => Replicas.start(await databases.init(id));

  it('that lose their network are one message with the list, and so is their recovery', async () => {
    const replicas = await start();
    for (const name of twenty) {
      await replicas.record(cutOff(name));
      if (name.endsWith('5')) {
        await replicas.pass(2);
      }
    }
    await replicas.pass(6);
    expect(replicas.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: [EDGE, PLATFORM] },
        payload: {
          title: '20 clusters: could not be read (unreachable)',
          description: twenty.join(', '),
          link: '/palette/fleet?verdict=unknown&owner=group%3Adefault%2Fedge',
          severity: 'normal',
          topic: 'palette.trouble',
          scope: 'palette:*cause:unreachable',
        },
      },
    ]);
    replicas.takeSent();

    await replicas.record(...twenty.map(name => heal(name)));
    await replicas.pass(6);
    expect(replicas.takeSent()).toEqual([
      `20 clusters: conformant again, after could not be read (unreachable) -> ${EDGE},${PLATFORM}`,
    ]);
  });

  it('are told one by one up to ten', async () => {
    const replicas = await start();
    await replicas.record(...twenty.slice(0, 10).map(name => cutOff(name)));
    await replicas.pass(6);

    expect(replicas.takeSent()).toHaveLength(10);
  });

  it('are told one by one where their causes differ', async () => {
    const replicas = await start();
    await replicas.record(
      ...twenty.slice(0, 6).map(name => cutOff(name)),
      ...twenty.slice(6, 12).map(name => breakCluster(name)),
    );
    await replicas.pass(6);

    expect(replicas.takeSent()).toHaveLength(12);
  });

  it('are told to each owner without the clusters of others', async () => {
    const replicas = await start();
    await replicas.record(
      ...twenty.map((name, i) => ({
        ...cutOff(name),
        owner: i < 3 ? SHOP : EDGE,
      })),
    );
    await replicas.pass(6);

    expect(
      replicas.sent.map(({ recipients, payload }) => [
        'entityRef' in recipients && recipients.entityRef,
        payload.title,
        payload.description?.split(', ').length,
      ]),
    ).toEqual([
      [[SHOP], '3 clusters: could not be read (unreachable)', 3],
      [[EDGE], '17 clusters: could not be read (unreachable)', 17],
      [[PLATFORM], '20 clusters: could not be read (unreachable)', 20],
    ]);
  });

  it('lose nothing and tell nothing twice when the backends stop during the wait', async () => {
    const replicas = await start();
    await replicas.record(...twenty.slice(0, 12).map(name => cutOff(name)));
    await replicas.pass(2);
    replicas.restart();
    await replicas.record(...twenty.slice(12).map(name => cutOff(name)));
    await replicas.pass(6);
    replicas.restart();
    await replicas.pass(6);

    expect(replicas.takeSent()).toEqual([
      `20 clusters: could not be read (unreachable) -> ${EDGE},${PLATFORM}`,
    ]);
  });

  it('that are read for the first time, or declared differently, are no news', async () => {
    const replicas = await start();
    await replicas.record(
      breakCluster('edge-1', { firstReading: true }),
      breakCluster('edge-2', { declarationChanged: true }),
    );
    await replicas.pass(6);
    await replicas.record(heal('edge-1'), heal('edge-2'));
    await replicas.pass(6);

    expect(replicas.takeSent()).toEqual([]);
  });

  it('that a new Palette catalog changes are one line, although checks take their time', async () => {
    const replicas = await start();
    const catalogChanged = true;
    await replicas.record(
      createEvent('conformant', 'progressing', {
        clusterName: 'edge-1',
        catalogChanged,
      }),
      createEvent('degraded', 'conformant', {
        clusterName: 'edge-2',
        catalogChanged,
      }),
    );
    await replicas.pass(3);
    await replicas.record(
      breakCluster('edge-1', {
        catalogChanged,
        verdict: { from: 'progressing', to: 'nonconformant' },
      }),
    );
    await replicas.pass(4);
    await replicas.record(breakCluster('edge-3', { catalogChanged }));
    await replicas.pass(30, 5);

    expect(replicas.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: [EDGE, PLATFORM] },
        payload: {
          title: 'What the new Palette catalog changed: 3 clusters',
          description:
            'edge-1: conformant → nonconformant (jet is missing), edge-2: degraded → conformant, edge-3: conformant → nonconformant (jet is missing)',
          link: '/palette/fleet?verdict=nonconformant&verdict=conformant&owner=group%3Adefault%2Fedge',
          severity: 'critical',
          topic: 'palette.catalog',
          scope: 'palette:*catalog',
        },
      },
    ]);
  });

  it('that change to and fro while replicas have different catalogs are no news', async () => {
    const replicas = await start();
    const change = { clusterName: 'edge-1', catalogChanged: true };
    await replicas.record(
      createEvent('conformant', 'nonconformant', change),
      createEvent('nonconformant', 'conformant', change),
    );
    await replicas.pass(6);

    expect(replicas.takeSent()).toEqual([]);
  });

  it('tell the end of what a new Palette catalog found', async () => {
    const replicas = await start();
    await replicas.record(breakCluster('edge-1', { catalogChanged: true }));
    await replicas.pass(6);
    replicas.takeSent();
    await replicas.record(heal('edge-1'));
    await replicas.pass(6);

    expect(replicas.takeSent()).toEqual([
      `edge-1 is conformant again -> ${EDGE},${PLATFORM}`,
    ]);
  });
});
