import { ReadError } from 'backstage-plugin-palette-common';
import { findNetworkErrorCode } from './findNetworkErrorCode';

/** Node's codes for certificates that are not trusted, such as self-signed ones. */
const CERTIFICATE_CODE = /CERT|SIGNATURE|ALTNAME/;

/** Node's codes for a peer that speaks TLS differently, or not at all. */
const HANDSHAKE_CODE = /^(EPROTO|ERR_(SSL|TLS)_.*)$/;

const TIMEOUT_CODES = ['ETIMEDOUT', 'ESOCKETTIMEDOUT'];

interface BackstageError {
  readonly name: string;
  readonly message: string;
}

/**
 * Reads an error of Backstage's (`{error: {name}}`), as opposed to the API server's own (`kind: Status`). Backstage's carry a
 * stack and text from the network, so only their name and network code are used.
 *
 * @returns undefined where the text is no error of Backstage's
 */
export function readBackstageError(
  text: string,
  clusterName: string,
): ReadError | undefined {
  const error = parseBackstageError(text);
  if (!error) {
    return undefined;
  }
  if (error.name === 'NotFoundError') {
    return new ReadError(
      'notReported',
      `The Kubernetes plugin no longer reports cluster ${clusterName}: check its configuration.`,
    );
  }
  if (['AuthenticationError', 'NotAllowedError'].includes(error.name)) {
    return new ReadError(
      'unauthorized',
      `The Kubernetes plugin refused the Palette plugin's own credentials (${error.name}): check backend.auth of both.`,
    );
  }
  const code = findNetworkErrorCode(error);
  if (!code && !error.message.includes('request error')) {
    return new ReadError(
      'unauthorized',
      `The Kubernetes plugin could not get credentials for cluster ${clusterName}: check the cluster's auth provider; the reason is in the log of its backend.`,
    );
  }
  return describeNetworkError(clusterName, code);
}

function describeNetworkError(
  clusterName: string,
  code: string | undefined,
): ReadError {
  const address = `the API address of cluster ${clusterName}`;
  if (code && TIMEOUT_CODES.includes(code)) {
    return new ReadError(
      'timeout',
      `Connecting to ${address} took too long (${code}): check the network between Backstage and the cluster.`,
    );
  }
  if (code && CERTIFICATE_CODE.test(code)) {
    return new ReadError(
      'unreachable',
      `The certificate at ${address} is not trusted (${code}): give the Kubernetes plugin its certificate authority (caData or caFile).`,
    );
  }
  if (code && HANDSHAKE_CODE.test(code)) {
    return new ReadError(
      'unreachable',
      `No TLS connection came about with ${address} (${code}): check that its port is the API server's and what stands in between.`,
    );
  }
  return new ReadError(
    'unreachable',
    `Nothing usable answered at ${address}${
      code ? ` (${code})` : ''
    }: check that the API server runs and that Backstage can reach it.`,
  );
}

function parseBackstageError(text: string): BackstageError | undefined {
  let body: unknown;
  // Stryker disable BlockStatement: a body that was not parsed has no error either
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  // Stryker restore BlockStatement
  const error = (body as { error?: unknown } | null)?.error;
  if (typeof error !== 'object' || error === null) {
    return undefined;
  }
  const { name, message } = error as Record<string, unknown>;
  return typeof name === 'string'
    ? // Stryker disable next-line StringLiteral: any text will do that does not name a request
      { ...error, name, message: typeof message === 'string' ? message : '' }
    : undefined;
}
