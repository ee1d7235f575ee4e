import { TestDatabases } from '@backstage/backend-test-utils';
import {
  SimulatedCluster,
  SimulatedKubernetesApi,
  type Fault,
  type TokenRule,
} from '@internal/palette-simulated-kubernetes';
import type { RequestListener } from 'node:http';
import { clusterResource } from './__testUtils__/entities';
import { ScriptedServer } from './__testUtils__/ScriptedServer';
import { selfSignedCertificate } from './__testUtils__/selfSignedCertificate';
import { clustersOf, TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

const SIMULATED = 'payments-vsphere';
const SCRIPTED = 'scripted';
/** Marks what the API server says and what must stay there. */
const SECRET = 'CANARY-of-the-api-server';

const json =
  (body: unknown, status = 200): RequestListener =>
  (_, res) => {
    res.writeHead(status, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify(body));
  };
const refusal = (code: number) =>
  json({ kind: 'Status', code, message: SECRET }, code);
const namespaces = json({
  items: ['kube-system', 'cert-manager'].map(name => ({ metadata: { name } })),
});
const noPods = json({ items: [] });

/** Answers by what of the URL is told; without an answer 404. */
const answering =
  (answers: Readonly<Record<string, RequestListener>>): RequestListener =>
  (req, res) => {
    const key = Object.keys(answers).find(part => req.url?.includes(part));
    (key ? answers[key] : refusal(404))(req, res);
  };

const simulated = (fault: Fault) => async (portal: TestPortal) => {
  await portal.fleet.cluster(SIMULATED).faults.set(fault);
  return SIMULATED;
};
const denied = (rule: Partial<TokenRule>) => async (portal: TestPortal) => {
  const { access, token } = portal.fleet.cluster(SIMULATED);
  access.set({ token, user: SECRET, ...rule });
  return SIMULATED;
};
const at = (clusterName: string) => async () => clusterName;

describe('a cluster with a report', () => {
  let portal: TestPortal;
  /** Gives up on a cluster soon. */
  let hasty: TestPortal;
  let scripted: ScriptedServer;
  let script: RequestListener;
  let untrusted: SimulatedKubernetesApi;
  const lastReports = new Map<TestPortal, object>();

  const scriptedAs = (answer: RequestListener) => async () => {
    script = answer;
    return SCRIPTED;
  };

  const startPortal = async (checks = {}) => {
    const knex = await databases.init('SQLITE_3');
    const names = [SIMULATED, SCRIPTED, 'no-name', 'no-tls', 'not-trusted'];
    const started = await TestPortal.start({
      knex,
      checks,
      entities: names.map(name => clusterResource(name)),
      clusters: fleet => [
        ...clustersOf(fleet),
        ...[
          [SCRIPTED, scripted.url],
          ['no-name', 'https://api.nowhere.invalid'],
          ['not-trusted', untrusted.clusters[0].url],
          ['no-tls', scripted.url.replace('http:', 'https:')],
        ].map(([name, url]) => ({
          name,
          url,
          authProvider: 'serviceAccount',
          serviceAccountToken: SECRET,
        })),
      ],
    });
    const { body } = await started.report(SIMULATED);
    lastReports.set(started, body.report);
    const row = await knex('cluster_reports').first();
    await knex('cluster_reports').insert(
      names.slice(1).map(name => ({ ...row, cluster_name: name })),
    );
    return started;
  };

  beforeAll(async () => {
    scripted = await ScriptedServer.start((req, res) => script(req, res));
    untrusted = await SimulatedKubernetesApi.start(
      [new SimulatedCluster({ name: 'untrusted', now: new Date() })],
      { tls: selfSignedCertificate() },
    );
    portal = await startPortal();
    hasty = await startPortal({ timeout: { milliseconds: 700 } });
  });
  afterAll(async () => {
    await portal.stop();
    await hasty.stop();
    await untrusted.stop();
    scripted.stop();
  });
  afterEach(async () => {
    for (const { fleet } of [portal, hasty]) {
      const { access, faults, token } = fleet.cluster(SIMULATED);
      await faults.clear();
      access.set({ token, user: 'reader' });
    }
  });

  interface Row {
    readonly fault: string;
    /** Brings the fault about; tells which cluster has it. */
    readonly arrange: (portal: TestPortal) => Promise<string>;
    readonly class: string;
    readonly says: RegExp;
    readonly advises: RegExp;
    /** s */
    readonly retryAfter?: number;
    readonly slow?: true;
  }

  const rows: readonly Row[] = [
    {
      fault: 'DNS',
      arrange: at('no-name'),
      class: 'unreachable',
      says: /\((ENOTFOUND|EAI_AGAIN)\)/,
      advises: /check that .* Backstage can reach it/,
    },
    {
      fault: 'refused',
      arrange: simulated({ type: 'refused' }),
      class: 'unreachable',
      says: /\(ECONNREFUSED\)/,
      advises: /check that the API server runs/,
    },
    {
      fault: 'TLS, where the certificate is not trusted',
      arrange: at('not-trusted'),
      class: 'unreachable',
      says: /certificate .* is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
      advises: /give the Kubernetes plugin its certificate authority/,
    },
    {
      fault: 'TLS, where there is none',
      arrange: at('no-tls'),
      class: 'unreachable',
      says: /No TLS connection came about .*\(EPROTO\)/,
      advises: /check that its port is the API server's/,
    },
    {
      fault: '401',
      arrange: async ({ fleet }) => {
        const { access, token } = fleet.cluster(SIMULATED);
        access.revoke(token);
        return SIMULATED;
      },
      class: 'unauthorized',
      says: /did not accept the credentials \(401\)/,
      advises: /Renew the token/,
    },
    {
      fault: '403 everywhere',
      arrange: scriptedAs(refusal(403)),
      class: 'forbidden',
      says: /403 forbidden/,
      advises: /Grant get, list and watch on namespaces and pods/,
    },
    {
      fault: '404 of everything',
      arrange: scriptedAs(refusal(404)),
      class: 'invalidResponse',
      says: /no Kubernetes API \(404\)/,
      advises: /Look whether the cluster's URL/,
    },
    {
      fault: '410 again and again',
      arrange: scriptedAs(
        answering({
          'continue=': refusal(410),
          '/api/v1/namespaces?': namespaces,
          '/api/v1/pods': json({ items: [], metadata: { continue: 'next' } }),
        }),
      ),
      class: 'invalidResponse',
      says: /let the list expire twice/,
      advises: /will be tried again/,
    },
    {
      fault: '429 with Retry-After',
      arrange: simulated({ type: 'status', status: 429, retryAfter: 1_500 }),
      class: 'unreachable',
      says: /status 429: it is overloaded/,
      advises: /will be tried again/,
      retryAfter: 1_500,
    },
    {
      fault: '500',
      arrange: simulated({ type: 'status', status: 500 }),
      class: 'unreachable',
      says: /status 500/,
      advises: /Look whether it is up/,
    },
    {
      fault: '503 with Retry-After',
      arrange: simulated({ type: 'status', status: 503, retryAfter: 1_200 }),
      class: 'unreachable',
      says: /status 503/,
      advises: /Look whether it is up/,
      retryAfter: 1_200,
    },
    {
      fault: 'connection reset mid-body',
      arrange: simulated({ type: 'resetMidBody' }),
      class: 'timeout',
      says: /in time: its API server .* broke off/,
      advises: /Look at the network/,
      slow: true,
    },
    {
      fault: 'slow headers',
      arrange: simulated({ type: 'slowHeaders', ms: 30_000 }),
      class: 'timeout',
      says: /did not answer in time/,
      advises: /raise palette\.checks\.timeout/,
      slow: true,
    },
    {
      fault: 'slow body',
      arrange: simulated({ type: 'slowBody', ms: 30_000 }),
      class: 'timeout',
      says: /in time: its API server is .*too slow/,
      advises: /raise palette\.checks\.timeout/,
      slow: true,
    },
    {
      fault: 'truncated JSON',
      arrange: simulated({ type: 'truncatedJson' }),
      class: 'invalidResponse',
      says: /broke off or is not JSON/,
      advises: /look what stands between/,
    },
    {
      fault: 'JSON of the wrong shape',
      arrange: simulated({ type: 'wrongShape', body: { token: SECRET } }),
      class: 'invalidResponse',
      says: /JSON but no Kubernetes list/,
      advises: /Look whether the cluster's URL/,
    },
    {
      fault: 'huge body',
      arrange: simulated({ type: 'hugeBody', bytes: 1_000_000_000 }),
      class: 'invalidResponse',
      says: /larger than 32 MB and was cut off/,
      advises: /Look whether the cluster's URL/,
    },
    {
      fault: 'redirect',
      arrange: simulated({
        type: 'redirect',
        location: `https://login.example.com/?${SECRET}`,
      }),
      class: 'invalidResponse',
      says: /a redirect \(HTTP 302\), which is not followed/,
      advises: /set the API server's own address/,
    },
    {
      fault: 'HTML from a captive portal',
      arrange: simulated({ type: 'html' }),
      class: 'invalidResponse',
      says: /a web page instead of JSON/,
      advises: /A proxy or a sign-in page stands between/,
    },
  ];

  it.each(rows)(
    'keeps it in spite of $fault: $class',
    async ({ arrange, says, advises, retryAfter = 0, slow, ...row }) => {
      const asked = slow ? hasty : portal;
      const clusterName = await arrange(asked);

      const { status, body, text } = await asked.post(
        `/clusters/${clusterName}/checks`,
      );

      expect(status).toBe(200);
      expect(body.report).toEqual(lastReports.get(asked));
      const { failure } = body;
      expect(failure.class).toBe(row.class);
      expect(failure.message).toMatch(new RegExp(`luster ${clusterName}\\b`));
      expect(failure.message).toMatch(says);
      expect(failure.message).toMatch(advises);
      expect(failure.message).toMatch(/^[A-Z][^\n]*\.$/);
      const waitMs = Date.parse(failure.retryAt) - Date.parse(failure.at);
      expect(waitMs).toBeGreaterThanOrEqual(Math.max(15, retryAfter) * 1_000);
      expect(text).not.toContain(SECRET);
      expect(text).not.toContain(portal.fleet.cluster(SIMULATED).token);
      expect(text).not.toMatch(/etcdserver|login\.example|<html|node_modules/);
    },
  );

  it.each<{
    readonly fault: string;
    readonly arrange: (portal: TestPortal) => Promise<string>;
    readonly hidden: readonly string[];
  }>([
    {
      fault: '403 cluster-wide',
      arrange: denied({ denyClusterPods: true }),
      hidden: [],
    },
    {
      fault: '403 in one namespace',
      arrange: denied({ denyNamespaces: ['kube-system'] }),
      hidden: ['kube-system'],
    },
    {
      fault: '404 of a namespace that is gone between requests',
      arrange: scriptedAs(
        answering({
          '/api/v1/namespaces?': namespaces,
          '/api/v1/pods': refusal(403),
          '/namespaces/kube-system/pods': noPods,
        }),
      ),
      hidden: [],
    },
    {
      fault: '410 in between',
      arrange: (() => {
        let expired = false;
        return scriptedAs(
          answering({
            'continue=': (req, res) => {
              (expired ? noPods : refusal(410))(req, res);
              expired = true;
            },
            '/api/v1/namespaces?': namespaces,
            '/api/v1/pods': json({ items: [], metadata: { continue: 'n' } }),
          }),
        );
      })(),
      hidden: [],
    },
  ])('gets a new one in spite of $fault', async ({ arrange, hidden }) => {
    const clusterName = await arrange(portal);

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
  it('delay no other, and end together', async () => {
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
        ...clustersOf(fleet),
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
