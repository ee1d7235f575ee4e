import type { Request, Response } from 'express';
import { requireStorableText } from './requireStorableText';

function refuse(parts: Partial<Request>): Error | undefined {
  const next = jest.fn();
  const req = { path: '/clusters', query: {}, ...parts } as Request;
  requireStorableText(req, {} as Response, next);
  expect(next).toHaveBeenCalledTimes(1);
  return next.mock.calls[0][0];
}

const NUL = '\0';
const HALF = 'a\ud83d';

describe('a request', () => {
  it.each<[string, Partial<Request>]>([
    ['plain text', { path: '/clusters/prod%20eu', query: { text: 'a' } }],
    ['whole pairs', { query: { text: '🚢' }, body: { reason: '🚢' } }],
    ['no body', { body: undefined }],
    ['null in its body', { body: { ticket: null, names: [] } }],
    ['a listing as its body', { body: `${NUL}${HALF}` }],
  ])('with %s may go on', (_, parts) => {
    expect(refuse(parts)).toBeUndefined();
  });

  it('with a malformed path is left to the validation', () => {
    expect(refuse({ path: '/clusters/%zz' })).toBeUndefined();
  });

  it.each<[string, string, Partial<Request>]>([
    ['NUL', 'path', { path: '/clusters/a%00b' }],
    ['NUL', 'query', { query: { text: NUL } }],
    ['half a pair', 'query', { query: { owner: ['a', HALF] } }],
    ['a name with NUL', 'query', { query: { [NUL]: 'a' } }],
    ['NUL', 'body', { body: { reason: NUL } }],
    ['half a pair', 'body', { body: { clusters: { names: ['a', HALF] } } }],
    ['a name with half a pair', 'body', { body: { [HALF]: 1 } }],
    ['NUL in a list', 'body', { body: [[NUL]] }],
  ])('with %s in its %s is refused', (_, place, parts) => {
    expect(refuse(parts)).toMatchObject({
      name: 'InputError',
      message: `This request cannot be used: its ${place} holds NUL or half of a surrogate pair, which no database can store. Leave it out.`,
    });
  });

  it('that is deeper than the stack is looked through', () => {
    const depth = 100_000;
    const nest = (inmost: unknown) => {
      let nested = inmost;
      for (let i = 0; i < depth; i++) {
        nested = [nested];
      }
      return nested;
    };

    expect(refuse({ body: nest('a') })).toBeUndefined();
    expect(refuse({ body: nest(NUL) })?.name).toBe('InputError');
  });
});
