import type { KubernetesFetch } from 'backstage-plugin-palette-common';
import { ClusterRefusal } from './ClusterRefusal';
import { readEndOfBody } from './readEndOfBody';
import { readText } from './readText';
import { showControlCharacters } from './showControlCharacters';

/** An API server's sentence about a refusal is shorter. */
const MOST_ERROR_BYTES = 16_384;
const LONGEST_MESSAGE = 1_000;

/**
 * Asks a cluster's API server for the body at a path.
 *
 * @throws ReadError if the request does not reach the API server
 * @throws ClusterRefusal if the API server answers with an error
 */
export async function requestFromCluster(
  fetch: KubernetesFetch,
  path: string,
  accept: string,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array> | null> {
  const { status, body } = await fetch({ path, accept, signal });
  if (status < 400) {
    return body;
  }
  const { text } = await readEndOfBody(body, MOST_ERROR_BYTES);
  throw new ClusterRefusal(status, findMessage(text));
}

function findMessage(text: string): string {
  try {
    const message = readText(JSON.parse(text), 'message') ?? '';
    return showControlCharacters(message.slice(0, LONGEST_MESSAGE));
  } catch {
    return '';
  }
}
