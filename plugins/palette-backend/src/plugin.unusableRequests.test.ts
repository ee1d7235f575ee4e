import { clusterResource } from './__testUtils__/entities';
import { TestPortal } from './__testUtils__/TestPortal';

describe('a request that cannot be used is refused with a sentence', () => {
  let portal: TestPortal;
  beforeAll(async () => {
    portal = await TestPortal.start({
      entities: [clusterResource('payments-vsphere')],
    });
  });
  afterAll(() => portal.stop());

  it.each([
    '/clusters?type',
    '/clusters?type=tenant&stale',
    '/clusters??type',
    '/clusters/export?limit&format=csv',
    '/clusters?type[a]=tenant',
    '/entities/resource/default/payments-vsphere/report?etag',
  ])('a parameter that is no name and text: %s', async path => {
    const { status, body } = await portal.get(path);

    expect([status, body.error]).toEqual([
      400,
      {
        name: 'InputError',
        message:
          'This request cannot be used: a query parameter is a name and a text, such as type=tenant, without brackets.',
      },
    ]);
  });

  it('but one whose text holds a sign is taken', async () => {
    const { status } = await portal.get('/clusters?&text=a=b&&owner=?&');

    expect(status).toBe(200);
  });

  it.each(['/waivers', '/clusters/payments-vsphere/checks'])(
    'a body that is too large: POST %s',
    async path => {
      const { status, body } = await portal.post(path, {
        reason: 'x'.repeat(110_000),
      });

      expect(status).toBe(413);
      expect(body.error.message).toBe(
        'This request cannot be used: its body is larger than 100 kB. Send less, such as a shorter reason or fewer names.',
      );
    },
  );
});
