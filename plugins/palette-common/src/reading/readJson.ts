import { ReadError } from './ReadError';
import type { KubernetesResponse } from './types';

// Up to a day; the other form, a date, needs a clock that agrees.
const RETRY_AFTER = /^[0-9]{1,5}$/;

const what = (status: number) =>
  `The API server answered with status ${status}`;

function retryAfterOf({ headers }: KubernetesResponse) {
  const retryAfter = String(headers.get('retry-after'));
  const seconds = RETRY_AFTER.test(retryAfter) ? Number(retryAfter) : 0;
  return seconds > 0 ? { retryAfterSeconds: seconds } : {};
}

function failureOf(response: KubernetesResponse): ReadError | undefined {
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
      retryAfterOf(response),
    );
  }
  if (status >= 500) {
    return new ReadError(
      'unreachable',
      `${what(
        status,
      )}. Look whether it is up and whether Backstage reaches it.`,
      retryAfterOf(response),
    );
  }
  return status === 200
    ? undefined
    : new ReadError(
        'invalidResponse',
        `${what(
          status,
        )}, which was not expected. Look whether the cluster's URL leads to its API server.`,
      );
}

async function readText(
  response: KubernetesResponse,
  maxBytes: number,
): Promise<string> {
  const reader = response.body?.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    bytes += value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel();
      throw new ReadError(
        'invalidResponse',
        `The answer is larger than ${Math.round(
          maxBytes / 1_000_000,
        )} MB and was cut off. Look whether the cluster's URL leads to its API server.`,
      );
    }
    chunks.push(value);
  }
  // Decoded as a whole: a streaming decoder costs several times as much, and its strings twice the memory.
  const whole = new Uint8Array(bytes);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return new TextDecoder().decode(whole);
}

/**
 * The JSON of a successful answer.
 *
 * @param maxBytes - more is an error
 * @throws ReadError whose message holds nothing of the response.
 */
export async function readJson(
  response: KubernetesResponse,
  maxBytes: number,
): Promise<unknown> {
  const failure = failureOf(response);
  if (failure) {
    await response.body?.cancel();
    throw failure;
  }
  const text = await readText(response, maxBytes);
  try {
    return JSON.parse(text);
  } catch {
    const html = text.trimStart().startsWith('<');
    throw new ReadError(
      'invalidResponse',
      html
        ? 'The answer is a web page instead of JSON. A proxy or a sign-in page stands between Backstage and the API server.'
        : 'The answer broke off or is not JSON. It will be tried again; if it stays, look what stands between Backstage and the API server.',
    );
  }
}
