import { request as httpRequest, type ClientRequest } from 'node:http';
import { gzipSync } from 'node:zlib';
import { mockCredentials } from '@backstage/backend-test-utils';
import { TestPortal } from './__testUtils__/TestPortal';

const writeYaml = (objects: number) =>
  `kind: List\nitems:\n${`- kind: Node\n${'  a: b\n'.repeat(28_000)}`.repeat(
    objects,
  )}`;
const ANN = 'user:default/ann';
const BEN = 'user:default/ben';
const small = 'kube-system etcd-a 1/1 Running 0 5d';
const large = Array.from(
  { length: 49_000 },
  (_, i) => `app-${i % 4_000} shop-7d8f9c6b5-${10_000 + i} 0/1 Error 7 5d`,
).join('\n');

describe('while listings are judged', () => {
  let portal: TestPortal;

  beforeAll(async () => {
    portal = await TestPortal.start({
      palette: { evaluations: { timeout: { seconds: 60 } } },
    });
  });
  afterAll(() => portal.stop());

  const as = (user: string) => mockCredentials.user.header(user);
  const evaluate = (user: string, listing = small) =>
    portal.evaluate(listing).set('Authorization', as(user));

  /** Sends the beginning of a listing and then stops. */
  async function beginUpload(user: string): Promise<ClientRequest> {
    const upload = httpRequest(`${portal.address}/api/palette/evaluations`, {
      method: 'POST',
      headers: {
        authorization: as(user),
        'content-type': 'text/plain',
        'content-length': '1000',
        expect: '100-continue',
      },
    });
    upload.on('error', () => {});
    await new Promise(resolve => {
      upload.once('continue', resolve);
      upload.flushHeaders();
    });
    upload.write(small);
    return upload;
  }

  /** Waits, because a slot is taken or given back a moment after the request begins or ends. */
  async function until(status: number, user: string) {
    let answer = await evaluate(user);
    for (let i = 0; i < 200 && answer.status !== status; i++) {
      answer = await evaluate(user);
    }
    return answer;
  }

  it.each([
    ['a long listing', (): string | Buffer => large, 'identity'],
    [
      'JSON that is small only while it is compressed',
      () => gzipSync(`{"items":[${'{},'.repeat(6_000_000)}{}]}`),
      'gzip',
    ],
    ['YAML that takes long to parse', () => writeYaml(4), 'identity'],
  ])('others are answered: %s', async (_, body, encoding) => {
    let done = false;
    const judged = portal
      .post('/evaluations')
      .set('Authorization', as(ANN))
      .type('text/plain')
      .set('Content-Encoding', encoding)
      .send(body())
      .then(answer => {
        done = true;
        return answer;
      });
    let answered = 0;
    while (!done) {
      await portal.get('/catalog').set('Authorization', as(BEN)).expect(200);
      answered++;
    }
    expect([200, 400]).toContain((await judged).status);
    expect(answered).toBeGreaterThan(5);
  });

  it('a user may have two at once, counted from the first byte, and so may another user', async () => {
    const uploads = [await beginUpload(ANN), await beginUpload(ANN)];

    const refused = await until(429, ANN);
    expect(refused.status).toBe(429);
    expect(refused.body.error).toMatchObject({
      name: 'TooManyEvaluationsError',
      message: expect.stringMatching(
        /no more than 2 of one user at once \(palette\.evaluations\.perUser\)/,
      ),
    });
    await evaluate(BEN).expect(200);

    uploads.forEach(upload => upload.destroy());
    expect((await until(200, ANN)).status).toBe(200);
  });

  it('a refused listing gives its slot back', async () => {
    for (let i = 0; i < 5; i++) {
      expect((await evaluate(ANN, 'rubbish')).status).toBe(400);
    }
    expect((await evaluate(ANN)).status).toBe(200);
  });
});

it.each([
  ['text', large],
  ['YAML', writeYaml(24)],
])(
  'answers 422 with a sentence where a listing takes longer than it may, and goes on: %s',
  async (_, listing) => {
    const portal = await TestPortal.start({
      palette: { evaluations: { timeout: { milliseconds: 1 } } },
    });
    const { status, body } = await portal.evaluate(listing);
    const next = await portal.get('/catalog');
    await portal.stop();

    expect(status).toBe(422);
    expect(body.error).toMatchObject({
      name: 'ListingTooCostlyError',
      message: expect.stringContaining('palette.evaluations.timeout'),
    });
    expect(next.status).toBe(200);
  },
);
