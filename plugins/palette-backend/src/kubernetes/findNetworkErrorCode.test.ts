import { findNetworkErrorCode } from './findNetworkErrorCode';

/** An error whose cause, some levels down, has a code. */
function behind(depth: number, code: unknown): unknown {
  return depth === 0 ? { code } : { cause: behind(depth - 1, code) };
}

describe('the code of a network failure', () => {
  it.each(['ECONNREFUSED', 'ERR_SSL_WRONG_VERSION_NUMBER', 'E2B'])(
    'is found: %s',
    code => {
      expect(findNetworkErrorCode({ code })).toBe(code);
    },
  );

  it.each([0, 1, 4])('is found behind %i errors', depth => {
    expect(findNetworkErrorCode(behind(depth, 'ENOTFOUND'))).toBe('ENOTFOUND');
  });

  it('is not looked for behind more errors, nor in a circle', () => {
    const circle: { cause?: unknown } = {};
    circle.cause = circle;

    expect(findNetworkErrorCode(behind(5, 'ENOTFOUND'))).toBeUndefined();
    expect(findNetworkErrorCode(circle)).toBeUndefined();
  });

  it('is that of a cause where the error itself has none', () => {
    expect(
      findNetworkErrorCode({ code: 500, cause: { code: 'ECONNRESET' } }),
    ).toBe('ECONNRESET');
  });

  it.each([
    undefined,
    null,
    'ECONNREFUSED',
    () => 'ECONNREFUSED',
    { code: 7 },
    { code: 'EA' },
    { code: 'econnrefused' },
    { code: '<ECONNREFUSED' },
    { code: 'ECONNREFUSED at 10.0.0.1' },
    { code: '1CONNREFUSED' },
    { code: `E${'X'.repeat(61)}` },
    { code: ['ECONNREFUSED'] },
    { cause: null },
    { cause: 'ECONNREFUSED' },
  ])('is not invented for %p', error => {
    expect(findNetworkErrorCode(error)).toBeUndefined();
  });

  it('may have up to 61 letters', () => {
    const code = `E${'X'.repeat(60)}`;

    expect(findNetworkErrorCode({ code })).toBe(code);
  });
});
