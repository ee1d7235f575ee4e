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
  const nothingUsable = (code: string) =>
    `Nothing usable answered at the API address of cluster edge-1${code}: check that the API server runs and that Backstage can reach it.`;
  const tooLong = (code: string) =>
    `Connecting to the API address of cluster edge-1 took too long (${code}): check the network between Backstage and the cluster.`;
  const notTrusted = (code: string) =>
    `The certificate at the API address of cluster edge-1 is not trusted (${code}): give the Kubernetes plugin its certificate authority (caData or caFile).`;
  const noTls = (code: string) =>
    `No TLS connection came about with the API address of cluster edge-1 (${code}): check that its port is the API server's and what stands in between.`;
  const noCredentials =
    "The Kubernetes plugin could not get credentials for cluster edge-1: check the cluster's auth provider; the reason is in the log of its backend.";

  it.each([
    ...['ECONNREFUSED', 'ENOTFOUND', 'XEPROTO', 'EPROTOX', 'XERR_SSL_X'].map(
      code => [proxyError(code), 'unreachable', nothingUsable(` (${code})`)],
    ),
    [proxyError('<b>x</b>'), 'unreachable', nothingUsable('')],
    ...['ETIMEDOUT', 'ESOCKETTIMEDOUT'].map(code => [
      proxyError(code),
      'timeout',
      tooLong(code),
    ]),
    ...[
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ].map(code => [proxyError(code), 'unreachable', notTrusted(code)]),
    ...[
      'EPROTO',
      'ERR_SSL_WRONG_VERSION_NUMBER',
      'ERR_TLS_HANDSHAKE_TIMEOUT',
    ].map(code => [proxyError(code), 'unreachable', noTls(code)]),
    [
      body({ name: 'Error', message: 'ENOENT: no such file /var/token' }),
      'unauthorized',
      noCredentials,
    ],
    [body({ name: 'Error', message: 7 }), 'unauthorized', noCredentials],
    [
      body({ name: 'Error', message: { toString: 7 } }),
      'unauthorized',
      noCredentials,
    ],
    [body({ name: 'Error' }), 'unauthorized', noCredentials],
    [
      body({ name: 'NotFoundError', message: "Cluster 'edge-1' not found" }),
      'notReported',
      'The Kubernetes plugin no longer reports cluster edge-1: check its configuration.',
    ],
    ...['AuthenticationError', 'NotAllowedError'].map(name => [
      body({ name, message: 'Illegal token: abc.def' }),
      'unauthorized',
      `The Kubernetes plugin refused the Palette plugin's own credentials (${name}): check backend.auth of both.`,
    ]),
  ])('%s', (text, failureClass, says) => {
    const error = readBackstageError(text, 'edge-1');

    expect(error?.class).toBe(failureClass);
    expect(error?.message).toBe(says);
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
    '{"error":{}}',
    '{"error":{"name":7,"message":"request error"}}',
    'null',
    '',
  ])("ignores a body that is no error of Backstage's: %s", text => {
    expect(readBackstageError(text, 'edge-1')).toBeUndefined();
  });
});
