import { TestDatabases } from '@backstage/backend-test-utils';
import type { RequestListener } from 'node:http';
import { gunzipSync } from 'node:zlib';
import type { Knex } from 'knex';
import { clusterResource } from './__testUtils__/entities';
import { RecordingLogger } from './__testUtils__/RecordingLogger';
import { ScriptedServer } from './__testUtils__/ScriptedServer';
import { TestPortal } from './__testUtils__/TestPortal';
import type { ReadingRow } from './database/tables';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** Marks texts that must not leak. The tokens of the test's Backstage must not leak either. */
const CANARY = 'canary-7f3a';
const SECRETS = /canary-7f3a|mock-(service|user|limited-user)-token/gi;
const KEPT_TO_ITSELF = /node_modules|\\n +at |BEGIN CERTIFICATE/g;

const headers = {
  'Content-Type': 'application/json',
  'Retry-After': CANARY,
  'Set-Cookie': `session=${CANARY}`,
  'WWW-Authenticate': `Bearer realm="${CANARY}"`,
  'X-Canary': CANARY,
  Location: `http://127.0.0.1:1/${CANARY}`,
  Warning: `299 - "${CANARY}"`,
};
const sending =
  (status: number, body: unknown): RequestListener =>
  (_, res) => {
    res.writeHead(status, headers);
    res.end(typeof body === 'string' ? body : JSON.stringify(body));
  };
const createStatus = (code: number) => ({
  kind: 'Status',
  apiVersion: 'v1',
  code,
  reason: CANARY,
  message: `forbidden: User "${CANARY}" cannot`,
  details: { causes: [{ message: CANARY }] },
});
/** An error as Backstage writes it, which an API server could imitate. */
const posingAsBackstage = (name: string, code?: string) => ({
  error: { name, code, message: CANARY, stack: `Error: ${CANARY}\n  at x` },
  request: { url: CANARY },
  response: { statusCode: 500 },
});

const pod = {
  metadata: {
    name: 'coredns-7db6d8ff4d-2kwtq',
    namespace: 'kube-system',
    annotations: { [CANARY]: CANARY },
    labels: { other: CANARY },
    finalizers: [CANARY],
    managedFields: [{ manager: CANARY }],
  },
  spec: {
    serviceAccountName: CANARY,
    imagePullSecrets: [{ name: CANARY }],
    volumes: [{ name: CANARY, secret: { secretName: CANARY } }],
    containers: [
      {
        name: 'coredns',
        image: `registry.example.com/${CANARY}`,
        command: [CANARY],
        args: [`--password=${CANARY}`],
        env: [{ name: 'PASSWORD', value: CANARY }],
      },
    ],
  },
  status: {
    phase: 'Running',
    podIP: CANARY,
    containerStatuses: [
      {
        name: 'coredns',
        image: CANARY,
        imageID: CANARY,
        containerID: CANARY,
        ready: false,
        restartCount: 9,
        state: {
          waiting: {
            reason: 'CrashLoopBackOff',
            message: 'shown\u001b[31m\u0000\r\n<b>as it is</b>',
          },
        },
      },
    ],
  },
};
const podList = { kind: 'PodList', items: [pod] };
const cluster: RequestListener = (req, res) =>
  sending(
    200,
    req.url?.startsWith('/api/v1/namespaces?')
      ? {
          items: [
            {
              metadata: {
                name: 'kube-system',
                annotations: { note: CANARY },
                labels: { note: CANARY },
              },
            },
          ],
        }
      : podList,
  )(req, res);

/** The places where a text has a mark, with some of the text around them. */
function found(text: string, what: RegExp): readonly string[] {
  return [...text.matchAll(what)].map(({ index }) =>
    text.slice(Math.max(0, index - 100), index + 100),
  );
}

async function everyRow(knex: Knex): Promise<string> {
  const tables = ['cluster_reports', 'cluster_failures'];
  const rows = await Promise.all(tables.map(table => knex(table)));
  const readings = await knex<ReadingRow>('cluster_readings');
  const kept = readings.map(({ reading }) => gunzipSync(reading).toString());
  return JSON.stringify([rows, kept]);
}

describe('a text of a cluster, of its credentials or of a listing', () => {
  const logger = new RecordingLogger();
  const outputs: string[] = [];
  let knex: Knex;
  let portal: TestPortal;
  let scripted: ScriptedServer;
  let script: RequestListener;

  // Two lines of other plugins are left out: the test's own auth service quotes the cluster's token when the Kubernetes
  // plugin asks whose it is, and that plugin names the host that its operator configured.
  const logged = () =>
    logger.text
      .replace(/Unknown mock token '.*?'/g, '')
      .replaceAll(`${CANARY}.invalid`, '');
  const ask = async (asking: ReturnType<TestPortal['get']>) => {
    const response = await asking;
    outputs.push(
      JSON.stringify([response.status, response.headers, response.text]),
      await everyRow(knex),
    );
    return response;
  };
  const clusters = (url: string) => {
    const common = { url, serviceAccountToken: CANARY };
    const secure = url.replace('http:', 'https:');
    const caData = Buffer.from(
      `-----BEGIN CERTIFICATE-----\n${CANARY}\n-----END CERTIFICATE-----\n`,
    ).toString('base64');
    return [
      { ...common, name: 'scripted', authProvider: 'serviceAccount' },
      { ...common, name: 'anonymous', authProvider: 'localKubectlProxy' },
      { ...common, name: 'of-users', authProvider: 'aks' },
      {
        ...common,
        name: 'nowhere',
        authProvider: 'serviceAccount',
        url: `https://${CANARY}.invalid`,
      },
      {
        ...common,
        name: 'uncertified',
        authProvider: 'serviceAccount',
        url: secure,
        caData,
      },
    ];
  };
  const names = clusters('').map(({ name }) => name);

  beforeAll(async () => {
    scripted = await ScriptedServer.start((req, res) => script(req, res));
    knex = await databases.init('SQLITE_3');
    portal = await TestPortal.start({
      knex,
      logger,
      checks: { timeout: { seconds: 5 } },
      clusters: () => clusters(scripted.url),
      entities: names.map(name =>
        clusterResource(name, {
          'spectrocloud.com/palette-cluster-type': 'tenant',
        }),
      ),
    });
  });
  afterAll(async () => {
    await portal.stop();
    scripted.stop();
  });
  const leaks = () => [
    ...found(outputs.join('\n'), SECRETS),
    ...found(outputs.join('\n'), KEPT_TO_ITSELF),
    ...found(logged(), SECRETS),
    ...found(logged(), /BEGIN CERTIFICATE/g),
  ];

  it.each([
    ...[400, 401, 403, 404, 410, 429, 500, 503].map(
      code => [`status ${code}`, sending(code, createStatus(code))] as const,
    ),
    ['status 500, in plain text', sending(500, `${CANARY} at x.js:1`)],
    ['a redirect', sending(302, CANARY)],
    ['a web page', sending(200, `<html>${CANARY}</html>`)],
    ['half an object', sending(200, `{"items": ["${CANARY}"`)],
    ['no list', sending(200, { token: CANARY })],
    ['a list of something else', sending(200, { items: [CANARY] })],
    ...['NotFoundError', 'AuthenticationError', 'Error', CANARY].map(
      name =>
        [
          `what looks like Backstage's ${name}`,
          sending(500, posingAsBackstage(name, CANARY)),
        ] as const,
    ),
  ] as readonly (readonly [string, RequestListener])[])(
    'does not leak, whatever the answer: %s',
    async (_, answer) => {
      script = answer;
      for (const name of ['scripted', 'anonymous']) {
        const { body } = await ask(portal.post(`/clusters/${name}/checks`));
        expect(body.failure.message).toMatch(/\.$/);
        await ask(portal.report(name));
      }
      expect(scripted.paths).not.toEqual([]);
      expect(leaks()).toEqual([]);
    },
  );

  it.each(names.slice(2))(
    'does not leak where the cluster cannot be reached: %s',
    async name => {
      script = cluster;
      const { status } = await ask(portal.post(`/clusters/${name}/checks`));
      expect(status).toBe(200);
      await ask(portal.report(name));
      expect(leaks()).toEqual([]);
    },
  );

  it('is shown only as a name, a state or a message, made printable', async () => {
    script = cluster;

    const { body, text } = await ask(portal.post('/clusters/scripted/checks'));

    expect(body.failure).toBeUndefined();
    expect(text).toContain('coredns');
    expect(text).toMatch(/shown[^"]*<b>as it is/);
    expect(JSON.stringify(body)).not.toMatch(/\\u00|\\r|\\n/);
    expect(await everyRow(knex)).toContain('coredns');
    expect(leaks()).toEqual([]);
  });

  it.each([
    ['JSON', JSON.stringify(podList)],
    ['broken JSON', JSON.stringify(podList).slice(0, -30)],
    ['JSON of something else', JSON.stringify({ token: CANARY })],
    [
      'Secrets',
      JSON.stringify({ kind: 'SecretList', items: [{ data: CANARY }] }),
    ],
  ])('does not leak from a listing: %s', async (_, listing) => {
    await ask(portal.evaluate(listing));
    await ask(portal.evaluate(listing).set('Content-Type', 'application/json'));
    expect(leaks()).toEqual([]);
  });

  it('is sent to nobody but the sender of a listing in text', async () => {
    const rowsBefore = await everyRow(knex);

    await portal.evaluate(
      `NAMESPACE NAME READY STATUS RESTARTS AGE\nkube-system ${CANARY} 1/1 Running 0 3h`,
    );
    await portal.evaluate(`${CANARY}\n${CANARY}`);

    expect(await everyRow(knex)).toBe(rowsBefore);
    expect(leaks()).toEqual([]);
  });

  it('would be found if it leaked', () => {
    expect(`Bearer ${CANARY}`).toMatch(SECRETS);
    expect(logger.text).toContain('Could not read cluster "scripted"');
    expect(logger.text).toMatch(
      /\{ clusterName: 'scripted', failureClass: '\w+' \}/,
    );
    expect(outputs.length).toBeGreaterThan(50);
  });
});
