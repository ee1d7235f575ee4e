import { clusterResource } from './__testUtils__/entities';
import { RecordingLogger } from './__testUtils__/RecordingLogger';
import { TestPortal } from './__testUtils__/TestPortal';
import { ReportStore } from './reports/ReportStore';

const STACK = /"stack"|node_modules|\\n +at /;

describe.each(['development', 'production', 'test'])(
  'errors where NODE_ENV is %s',
  mode => {
    const before = process.env.NODE_ENV;
    const logger = new RecordingLogger();
    let portal: TestPortal;
    beforeAll(async () => {
      Object.assign(process.env, { NODE_ENV: mode });
      portal = await TestPortal.start({
        logger,
        entities: [
          clusterResource('unknown-type', {
            'spectrocloud.com/palette-cluster-type': 'tennant',
          }),
          clusterResource('broken'),
        ],
        denied: ['palette.check.create'],
        palette: { evaluations: { maxSize: '1 kB' } },
      });
    });
    afterAll(async () => {
      await portal.stop();
      Object.assign(process.env, { NODE_ENV: before });
    });

    it('log the stack of an error of our own, and do not show it', async () => {
      const get = jest
        .spyOn(ReportStore.prototype, 'get')
        .mockRejectedValue(new Error('out of order'));

      const { status, text } = await portal.report('broken');
      get.mockRestore();

      expect(status).toBe(500);
      expect(text).not.toMatch(STACK);
      expect(logger.text).toMatch(/out of order\n +at /);
    });

    it.each([
      ['an unknown route', 404, () => portal.get('/catalogue')],
      ['a wrong parameter', 400, () => portal.get('/catalog/tennant')],
      ['an unknown entity', 404, () => portal.report('nothing')],
      ['a set-up problem', 422, () => portal.report('unknown-type')],
      ['no permission', 403, () => portal.post('/clusters/broken/checks')],
      ['an unreadable listing', 400, () => portal.evaluate('rubbish')],
      ['a large listing', 413, () => portal.evaluate('x'.repeat(2_000))],
      [
        'a body that is no JSON',
        400,
        () =>
          portal
            .post('/clusters/broken/checks')
            .set('Content-Type', 'application/json')
            .send('{'),
      ],
    ])('show no stack: %s', async (_, statusCode, ask) => {
      const { status, text, body } = await ask();

      expect(status).toBe(statusCode);
      expect(body.error.message).not.toBe('');
      expect(text).not.toMatch(STACK);
    });
  },
);
