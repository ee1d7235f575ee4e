import { outcomeOf } from './outcomeOf';

const error = (message: string) =>
  JSON.stringify({ error: { name: 'SomeError', message } });

describe('outcomeOf', () => {
  it('takes an answer for one', () => {
    expect(outcomeOf(200, '', false)).toEqual({ type: 'answered' });
  });

  it.each([400, 413, 422, 429, 503])(
    'takes %s with a reason for a refusal of what is too much',
    status => {
      expect(outcomeOf(status, error('Wait a little.'), true)).toEqual({
        type: 'refused',
        status,
        reason: 'Wait a little.',
      });
    },
  );

  it('lets a read be refused by a busy backend only', () => {
    expect(outcomeOf(503, error('Ask again.'), false).type).toBe('refused');
    expect(outcomeOf(429, error('Ask again.'), false)).toEqual({
      type: 'failed',
      what: '429 Ask again.',
    });
    expect(outcomeOf(404, error('No such cluster.'), false).type).toBe(
      'failed',
    );
  });

  it.each(['', '<html>', '{}', '{"error":{"message":""}}', 'null'])(
    'takes a refusal without a reason for an error: %j',
    body => {
      expect(outcomeOf(503, body, true).type).toBe('failed');
    },
  );

  it('takes every other status for an error, whatever it says', () => {
    expect(outcomeOf(500, error('Something.'), true).type).toBe('failed');
    expect(outcomeOf(504, error('Something.'), true).type).toBe('failed');
  });
});
