import { readOutcome } from './readOutcome';

const error = (message: string) =>
  JSON.stringify({ error: { name: 'SomeError', message } });

describe('readOutcome', () => {
  it('calls a success answered', () => {
    expect(readOutcome(200, '', false)).toEqual({ type: 'answered' });
  });

  it.each([400, 413, 422, 429, 503])(
    'takes %s with a reason for a refusal of a request that asks too much',
    status => {
      expect(readOutcome(status, error('Wait a little.'), true)).toEqual({
        type: 'refused',
        status,
        reason: 'Wait a little.',
      });
    },
  );

  it('takes only 503 for a refusal of an ordinary request', () => {
    expect(readOutcome(503, error('Ask again.'), false).type).toBe('refused');
    expect(readOutcome(429, error('Ask again.'), false)).toEqual({
      type: 'failed',
      what: '429 Ask again.',
    });
    expect(readOutcome(404, error('No such cluster.'), false).type).toBe(
      'failed',
    );
  });

  it.each(['', '<html>', '{}', '{"error":{"message":""}}', 'null'])(
    'calls a refusal without a reason a failure: %j',
    body => {
      expect(readOutcome(503, body, true).type).toBe('failed');
    },
  );

  it('calls every other status a failure, whatever its reason', () => {
    expect(readOutcome(500, error('Something.'), true).type).toBe('failed');
    expect(readOutcome(504, error('Something.'), true).type).toBe('failed');
  });
});
