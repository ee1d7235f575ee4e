import { TestDatabases } from '@backstage/backend-test-utils';
import { clusterResource } from './__testUtils__/entities';
import {
  deny,
  FaultFixture,
  script,
  SECRET,
  SIMULATED,
  type Arrange,
} from './__testUtils__/FaultFixture';
import {
  answerByUrl,
  answerJson,
  answerNamespaces,
  answerNothing,
  refuse,
} from './__testUtils__/scriptedAnswers';
import { ScriptedServer } from './__testUtils__/ScriptedServer';
import { listClusters, TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

describe('a cluster with a report', () => {
  let fixture: FaultFixture;
  let portal: TestPortal;

  beforeAll(async () => {
    fixture = await FaultFixture.open(databases);
    portal = await fixture.startPortal();
  });
  afterAll(() => fixture.stop());
  afterEach(() => fixture.reset());

  it.each<{
    readonly fault: string;
    readonly arrange: Arrange;
    readonly hidden: readonly string[];
  }>([
    {
      fault: '403 cluster-wide',
      arrange: deny({ denyClusterPods: true }),
      hidden: [],
    },
    {
      fault: '403 in one namespace',
      arrange: deny({ denyNamespaces: ['kube-system'] }),
      hidden: ['kube-system'],
    },
    {
      fault: '404 of a namespace that is gone between requests',
      arrange: script(
        answerByUrl({
          '/api/v1/namespaces?': answerNamespaces,
          '/api/v1/pods': refuse(403),
          '/namespaces/kube-system/pods': answerNothing,
        }),
      ),
      hidden: [],
    },
    {
      fault: '410 in between',
      arrange: (() => {
        let expired = false;
        return script(
          answerByUrl({
            'continue=': (req, res) => {
              (expired ? answerNothing : refuse(410))(req, res);
              expired = true;
            },
            '/api/v1/namespaces?': answerNamespaces,
            '/api/v1/pods': answerJson({
              items: [],
              metadata: { continue: 'n' },
            }),
          }),
        );
      })(),
      hidden: [],
    },
  ])('gets a new one in spite of $fault', async ({ arrange, hidden }) => {
    const clusterName = await arrange(portal, fixture);

    const { body, text } = await portal.post(`/clusters/${clusterName}/checks`);

    expect(body.failure).toBeUndefined();
    expect(
      body.report.gaps.flatMap(
        (gap: { in: { namespaces: readonly string[] } }) => gap.in.namespaces,
      ),
    ).toEqual(hidden);
    expect(text).not.toContain(SECRET);
  });
});

describe('ten clusters that never answer', () => {
  it('delay no other cluster, and end together', async () => {
    const hole = await ScriptedServer.start(() => {});
    const names = Array.from({ length: 10 }, (_, i) => `hole-${i}`);
    const portal = await TestPortal.start({
      checks: { timeout: { seconds: 4 } },
      entities: [...names, SIMULATED].map(name => clusterResource(name)),
      clusters: fleet => [
        ...names.map(name => ({
          name,
          url: hole.url,
          authProvider: 'serviceAccount',
          serviceAccountToken: SECRET,
        })),
        ...listClusters(fleet),
      ],
    });
    const timed = async (name: string) => {
      const begun = Date.now();
      const { body } = await portal.report(name);
      return { body, ms: Date.now() - begun };
    };

    const lost = names.map(timed);
    const healthy = await timed(SIMULATED);
    const ended = await Promise.all(lost);

    expect(healthy.body.report.verdict).toBe('conformant');
    expect(healthy.ms).toBeLessThan(4_000);
    for (const { body, ms } of ended) {
      expect(body.failure.class).toBe('timeout');
      expect(ms).toBeLessThan(4_000 * 1.2 + 1_000);
    }
    await portal.stop();
    hole.stop();
  });
});
