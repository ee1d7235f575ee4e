import { TestDatabases } from '@backstage/backend-test-utils';
import { accept, breakCluster, endWaiver, heal } from './__testUtils__/events';
import { Replicas } from './__testUtils__/Replicas';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });
const EDGE = 'group:default/edge';
const PLATFORM = 'group:default/platform';
const twenty = Array.from({ length: 20 }, (_, i) => `edge-${i + 10}`);

describe.each(databases.eachSupportedId())('waivers on %s', id => {
  const start = async () => Replicas.start(await databases.init(id));
  const startBroken = async () => {
    const replicas = await start();
    await replicas.record(breakCluster());
    await replicas.pass(6);
    replicas.takeSent();
    return replicas;
  };

  it('replace trouble that was told by who accepts it and until when, and are no recovery', async () => {
    const replicas = await startBroken();
    await replicas.record(accept());
    await replicas.pass(30, 5);

    expect(replicas.sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: [EDGE, PLATFORM] },
        payload: {
          title:
            'edge-1: jet is accepted until 2026-12-05 00:00 UTC by user:default/anne',
          description:
            'jet-system / jet: Accepted until 2026-12-05 00:00 UTC by user:default/anne: New nodes come. All 9 components ready; 1 is waived.',
          link: '/catalog/default/resource/edge-1/palette?finding=jet-system%2Fjet',
          severity: 'low',
          topic: 'palette.accepted',
          scope: 'palette:edge-1',
        },
      },
    ]);
  });

  it.each([
    ['expired', 'The waiver of jet by user:default/anne has expired.'],
    ['ended', 'The waiver of jet by user:default/anne was ended.'],
  ] as const)(
    'that have %s leave new trouble, which is told once with that reason',
    async (change, reason) => {
      const replicas = await startBroken();
      await replicas.record(accept());
      await replicas.pass(30, 5);
      replicas.takeSent();
      await replicas.record(endWaiver(change));
      await replicas.pass(30, 5);

      expect(
        replicas.sent.map(({ payload }) => [
          payload.title,
          payload.description,
          payload.topic,
        ]),
      ).toEqual([
        [
          'edge-1 is nonconformant',
          `jet-system / jet · missing, since 2026-11-25 10:00 UTC. ${reason}`,
          'palette.trouble',
        ],
      ]);
    },
  );

  it('are silent where nobody was told of the trouble', async () => {
    const replicas = await start();
    await replicas.record(breakCluster());
    await replicas.pass(2);
    await replicas.record(accept());
    await replicas.pass(30, 5);

    expect(replicas.takeSent()).toEqual([]);
  });

  it('that are ended before they are told leave what people know as it is', async () => {
    const replicas = await startBroken();
    await replicas.record(accept());
    await replicas.pass(2);
    await replicas.record(endWaiver('ended'));
    await replicas.pass(30, 5);

    expect(replicas.takeSent()).toEqual([]);
  });

  it('of the trouble that was told are no recovery when further trouble ends later', async () => {
    const replicas = await startBroken();
    const { waived } = accept();
    await replicas.record(heal('edge-1', { waived }));
    await replicas.pass(6);

    expect(replicas.takeSent()).toEqual([
      `edge-1: jet is accepted until 2026-12-05 00:00 UTC by user:default/anne -> ${EDGE},${PLATFORM}`,
    ]);
  });

  it('of another finding leave a recovery a recovery', async () => {
    const replicas = await startBroken();
    const [jet] = accept().waived!;
    const waived = [{ ...jet, id: 'lb/web', component: 'web' }];
    await replicas.record(heal('edge-1', { waived }));
    await replicas.pass(6);

    expect(replicas.sent).toMatchObject([
      {
        payload: {
          title: 'edge-1 is conformant again',
          link: '/catalog/default/resource/edge-1/palette',
        },
      },
    ]);
  });

  it('that cover many clusters are one message, and so is their end', async () => {
    const replicas = await start();
    await replicas.record(...twenty.map(name => breakCluster(name)));
    await replicas.pass(6);
    replicas.takeSent();
    await replicas.record(...twenty.map(name => accept(name)));
    await replicas.pass(6);
    expect(replicas.takeSent()).toEqual([
      `20 clusters: jet is accepted until 2026-12-05 00:00 UTC by user:default/anne -> ${EDGE},${PLATFORM}`,
    ]);

    await replicas.record(...twenty.map(name => endWaiver('expired', name)));
    await replicas.pass(6);
    expect(
      replicas.sent.map(({ payload }) => [payload.title, payload.description]),
    ).toEqual([
      [
        '20 clusters: jet is missing',
        `${twenty.join(
          ', ',
        )}. The waiver of jet by user:default/anne has expired.`,
      ],
    ]);
  });
});
