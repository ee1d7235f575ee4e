import type { KubernetesFetch } from 'backstage-plugin-palette-common';
import { readEndOfBody } from './readEndOfBody';
import { readText } from './readText';
import { requestFromCluster } from './requestFromCluster';

/** No API server stores a larger object by default. */
const MOST_BYTES = 2_097_152;

/**
 * Reads the names of a pod's containers, init containers last.
 *
 * @throws ReadError if the request does not reach the API server
 * @throws ClusterRefusal if the API server answers with an error: 404 for a pod that is gone
 * @throws Error if the answer is no pod
 */
export async function readContainers(
  fetch: KubernetesFetch,
  { namespace, pod }: { readonly namespace: string; readonly pod: string },
  signal: AbortSignal,
): Promise<readonly string[]> {
  const place = [namespace, pod].map(encodeURIComponent).join('/pods/');
  const body = await requestFromCluster(
    fetch,
    `/api/v1/namespaces/${place}`,
    'application/json',
    signal,
  );
  const { text } = await readEndOfBody(body, MOST_BYTES);
  const { spec }: { readonly spec?: PodSpec } = JSON.parse(text);
  const names = [
    ...(spec?.containers ?? []),
    ...(spec?.initContainers ?? []),
  ].flatMap(container => readText(container, 'name') ?? []);
  if (names.length === 0) {
    throw new Error(`Pod ${pod} was answered without containers`);
  }
  return names;
}

interface PodSpec {
  readonly containers?: readonly unknown[];
  readonly initContainers?: readonly unknown[];
}
