import { readBackstageError } from './readBackstageError';

const body = (error: object) => JSON.stringify({ error });
const proxyError = (code: string) =>
  body({
    name: 'Error',
    message: `Cluster 'edge-1' request error; caused by Error: connect ${code} 10.0.0.1:6443`,
    stack: 'Error: …\n    at somewhere (/app/secret.js:1:1)',
    cause: { name: 'Error', code },
  });

describe('readBackstageError', () => {
  it.each([
    [proxyError('ECONNREFUSED'), 'unreachable', '(ECONNREFUSED)'],
    [proxyError('ENOTFOUND'), 'unreachable', '(ENOTFOUND)'],
    [proxyError('ETIMEDOUT'), 'timeout', '(ETIMEDOUT)'],
    [proxyError('DEPTH_ZERO_SELF_SIGNED_CERT'), 'unreachable', 'not trusted'],
    [proxyError('ERR_TLS_CERT_ALTNAME_INVALID'), 'unreachable', 'not trusted'],
    [proxyError('<b>x</b>'), 'unreachable', 'Nothing usable answered'],
    [
      body({ name: 'Error', message: 'ENOENT: no such file /var/token' }),
      'unauthorized',
      'could not get credentials',
    ],
    [
      body({ name: 'NotFoundError', message: "Cluster 'edge-1' not found" }),
      'notReported',
      'no longer reports',
    ],
    [
      body({ name: 'AuthenticationError', message: 'Illegal token: abc.def' }),
      'unauthorized',
      'AuthenticationError',
    ],
  ])('%s', (text, failureClass, says) => {
    const error = readBackstageError(text, 'edge-1');

    expect(error?.class).toBe(failureClass);
    expect(error?.message).toContain(says);
    expect(error?.message).not.toMatch(
      /secret|10\.0\.0\.1|abc\.def|var\/token/,
    );
    expect(error?.message).toMatch(/^[A-Z][^\n]*\.$/);
  });

  it.each([
    '{"kind":"Status","apiVersion":"v1","status":"Failure","code":403}',
    '404 page not found',
    '<html></html>',
    '{"error":"plain"}',
    '{"error":null}',
    'null',
    '',
  ])("leaves alone what is not Backstage's: %s", text => {
    expect(readBackstageError(text, 'edge-1')).toBeUndefined();
  });
});
