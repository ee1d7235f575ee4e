import { TestDatabases } from '@backstage/backend-test-utils';
import {
  FaultFixture,
  find,
  script,
  SECRET,
  simulate,
  SIMULATED,
  type Arrange,
} from './__testUtils__/FaultFixture';
import {
  answerByUrl,
  answerJson,
  answerNamespaces,
  refuse,
} from './__testUtils__/scriptedAnswers';
import type { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

interface Row {
  readonly fault: string;
  readonly arrange: Arrange;
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
    arrange: find('no-name'),
    class: 'unreachable',
    says: /\((ENOTFOUND|EAI_AGAIN)\)/,
    advises: /check that .* Backstage can reach it/,
  },
  {
    fault: 'refused',
    arrange: simulate({ type: 'refused' }),
    class: 'unreachable',
    says: /\(ECONNREFUSED\)/,
    advises: /check that the API server runs/,
  },
  {
    fault: 'a certificate that is not trusted',
    arrange: find('not-trusted'),
    class: 'unreachable',
    says: /certificate .* is not trusted \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
    advises: /give the Kubernetes plugin its certificate authority/,
  },
  {
    fault: 'an address that does not speak TLS',
    arrange: find('no-tls'),
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
    arrange: script(refuse(403)),
    class: 'forbidden',
    says: /403 forbidden/,
    advises: /Grant get, list and watch on namespaces and pods/,
  },
  {
    fault: '404 of everything',
    arrange: script(refuse(404)),
    class: 'invalidResponse',
    says: /no Kubernetes API \(404\)/,
    advises: /Check whether the cluster's URL/,
  },
  {
    fault: '410 again and again',
    arrange: script(
      answerByUrl({
        'continue=': refuse(410),
        '/api/v1/namespaces?': answerNamespaces,
        '/api/v1/pods': answerJson({
          items: [],
          metadata: { continue: 'next' },
        }),
      }),
    ),
    class: 'invalidResponse',
    says: /let the list expire twice/,
    advises: /will be tried again/,
  },
  {
    fault: '429 with Retry-After',
    arrange: simulate({ type: 'status', status: 429, retryAfter: 1_500 }),
    class: 'unreachable',
    says: /status 429: it is overloaded/,
    advises: /will be tried again/,
    retryAfter: 1_500,
  },
  {
    fault: '500',
    arrange: simulate({ type: 'status', status: 500 }),
    class: 'unreachable',
    says: /status 500/,
    advises: /Check whether it is up/,
  },
  {
    fault: '503 with Retry-After',
    arrange: simulate({ type: 'status', status: 503, retryAfter: 1_200 }),
    class: 'unreachable',
    says: /status 503/,
    advises: /Check whether it is up/,
    retryAfter: 1_200,
  },
  {
    fault: 'connection reset mid-body',
    arrange: simulate({ type: 'resetMidBody' }),
    class: 'timeout',
    says: /in time: its API server .* broke off/,
    advises: /Look at the network/,
    slow: true,
  },
  {
    fault: 'slow headers',
    arrange: simulate({ type: 'slowHeaders', ms: 30_000 }),
    class: 'timeout',
    says: /did not answer in time/,
    advises: /raise palette\.checks\.timeout/,
    slow: true,
  },
  {
    fault: 'slow body',
    arrange: simulate({ type: 'slowBody', ms: 30_000 }),
    class: 'timeout',
    says: /in time: its API server is .*too slow/,
    advises: /raise palette\.checks\.timeout/,
    slow: true,
  },
  {
    fault: 'truncated JSON',
    arrange: simulate({ type: 'truncatedJson' }),
    class: 'invalidResponse',
    says: /broke off or is not JSON/,
    advises: /look what stands between/,
  },
  {
    fault: 'JSON of the wrong shape',
    arrange: simulate({ type: 'wrongShape', body: { token: SECRET } }),
    class: 'invalidResponse',
    says: /JSON but no Kubernetes list/,
    advises: /Check whether the cluster's URL/,
  },
  {
    fault: 'huge body',
    arrange: simulate({ type: 'hugeBody', bytes: 1_000_000_000 }),
    class: 'invalidResponse',
    says: /larger than 32 MB and was cut off/,
    advises: /Check whether the cluster's URL/,
  },
  {
    fault: 'redirect',
    arrange: simulate({
      type: 'redirect',
      location: `https://login.example.com/?${SECRET}`,
    }),
    class: 'invalidResponse',
    says: /a redirect \(HTTP 302\), which is not followed/,
    advises: /set the API server's own address/,
  },
  {
    fault: 'HTML from a captive portal',
    arrange: simulate({ type: 'html' }),
    class: 'invalidResponse',
    says: /a web page instead of JSON/,
    advises: /A proxy or a sign-in page stands between/,
  },
];

describe('a cluster with a report', () => {
  let fixture: FaultFixture;
  let portal: TestPortal;
  /** A portal that gives up on a cluster soon. */
  let hasty: TestPortal;

  beforeAll(async () => {
    fixture = await FaultFixture.open(databases);
    portal = await fixture.startPortal();
    hasty = await fixture.startPortal({ timeout: { milliseconds: 700 } });
  });
  afterAll(() => fixture.stop());
  afterEach(() => fixture.reset());

  it.each(rows)(
    'keeps it in spite of $fault: $class',
    async ({ arrange, says, advises, retryAfter = 0, slow, ...row }) => {
      const asked = slow ? hasty : portal;
      const clusterName = await arrange(asked, fixture);

      const { status, body, text } = await asked.post(
        `/clusters/${clusterName}/checks`,
      );

      expect(status).toBe(200);
      expect(body.report).toEqual(fixture.getLastReport(asked));
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
});
