import { ReadError } from './ReadError';
import type { KubernetesResponse } from './KubernetesFetch';

// Seconds, up to a day. The other form is a date, which needs clocks that agree.
const RETRY_AFTER = /^[0-9]{1,5}$/;

const what = (status: number) =>
  `The API server answered with status ${status}`;

/** The error that a status other than 200 means; undefined where the answer should be read. */
export function findResponseFailure(
  response: KubernetesResponse,
): ReadError | undefined {
  const { status } = response;
  if (status === 401) {
    return new ReadError(
      'unauthorized',
      'The API server did not accept the credentials (401). Renew the token or the cloud credentials of this cluster in the Kubernetes plugin.',
    );
  }
  if (status >= 300 && status < 400) {
    return new ReadError(
      'invalidResponse',
      `${what(
        status,
      )}, a redirect, which an API server never sends. Look what stands between Backstage and the cluster.`,
    );
  }
  if (status === 429) {
    return new ReadError(
      'unreachable',
      `${what(
        status,
      )}: it is overloaded and asks to be left alone for a while. It will be tried again.`,
      readRetryAfter(response),
    );
  }
  if (status >= 500) {
    return new ReadError(
      'unreachable',
      `${what(
        status,
      )}. Check whether it is up and whether Backstage reaches it.`,
      readRetryAfter(response),
    );
  }
  return status === 200
    ? undefined
    : new ReadError(
        'invalidResponse',
        `${what(
          status,
        )}, which was not expected. Check whether the cluster's URL leads to its API server.`,
      );
}

function readRetryAfter({ headers }: KubernetesResponse) {
  const retryAfter = headers.get('retry-after') ?? '';
  const seconds = RETRY_AFTER.test(retryAfter) ? Number(retryAfter) : 0;
  return seconds > 0 ? { retryAfterSeconds: seconds } : {};
}
