import { TestDatabases } from '@backstage/backend-test-utils';
import type { Test } from 'supertest';
import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

const databases = TestDatabases.create({ ids: ['SQLITE_3', 'POSTGRES_15'] });

const CLUSTER = 'payments-vsphere';
const UNSTORABLE = ['a\0b', 'a\ud800b', '\udc00'];
const waiver = {
  component: 'mongo',
  clusters: 'all',
  reason: 'Known.',
  expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
};

describe.each(databases.eachSupportedId())(
  'text that no database can hold, in a portal on %s,',
  id => {
    let portal: TestPortal;
    beforeAll(async () => {
      portal = await TestPortal.start({
        knex: await databases.init(id),
        entities: [clusterResource(CLUSTER)],
      });
    });
    afterAll(() => portal.stop());

    const readAnswer = async (sent: Test) => {
      const { status, body } = await sent;
      return { status, error: body.error };
    };
    const refusal = (place: string) => ({
      status: 400,
      error: {
        name: 'InputError',
        message: `This request cannot be used: ${place} holds NUL or half of a surrogate pair, which no database can store. Leave it out.`,
      },
    });

    it.each([
      ['get', '/clusters/a%00b/report'],
      ['get', '/clusters/a%00b/history'],
      ['post', '/clusters/a%00b/checks'],
      ['get', '/entities/resource/default/a%00b/report?etag=v1'],
      ['get', '/entities/a%00b/default/edge-1/report'],
      ['delete', '/waivers/a%00b'],
    ] as const)('is refused in a path: %s %s', async (method, path) => {
      expect(await readAnswer(portal[method](path))).toEqual(
        refusal('its path'),
      );
    });

    it.each([
      '/clusters?text=a%00b',
      '/clusters?owner=a&owner=a%00b',
      '/clusters?cursor=%00',
      '/clusters?%00=b',
      '/clusters/export?component=a%00b',
      `/entities/resource/default/${CLUSTER}/report?etag=v1%00`,
    ])('is refused in a query: %s', async path => {
      expect(await readAnswer(portal.get(path))).toEqual(refusal('its query'));
    });

    it.each(UNSTORABLE)('is refused in a body: %j', async text => {
      const bodies = [
        { ...waiver, reason: text },
        { ...waiver, ticket: text },
        { ...waiver, clusters: { names: [CLUSTER, text] } },
        { ...waiver, [text]: 'x' },
      ];
      for (const body of bodies) {
        expect(await readAnswer(portal.post('/waivers', body))).toEqual(
          refusal('its body'),
        );
      }
      const check = portal.post(`/clusters/${CLUSTER}/checks`, {
        entityRef: text,
      });
      expect(await readAnswer(check)).toEqual(refusal('its body'));
    });

    it('is refused however deep in a body it is', async () => {
      const depth = 30_000;
      const body = `${'['.repeat(depth)}"\\u0000"${']'.repeat(depth)}`;

      const sent = portal
        .post('/waivers')
        .set('Content-Type', 'application/json')
        .send(body);
      expect(await readAnswer(sent)).toEqual(refusal('its body'));
    });

    it('is judged where it is a listing', async () => {
      const { status, body } = await portal.evaluate('a\0b');

      expect(status).toBe(400);
      expect(body.error.message).toMatch(/kubectl get pods -A/);
    });

    it('is something else than how it is written', async () => {
      const reason = 'The file has \\u0000 and %00 in it, and \ud83d\udca5.';
      const made = await portal.post('/waivers', { ...waiver, reason });
      const found = await portal.get('/clusters?text=%5Cu0000%20%F0%9F%92%A5');

      expect([made.status, made.body.reason]).toEqual([201, reason]);
      expect(found.status).toBe(200);
    });
  },
);
