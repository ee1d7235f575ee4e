import { shippedCatalog } from './catalog';
import { ClusterReader } from '../reading/ClusterReader';
import { ReadError } from '../reading/ReadError';
import type {
  KubernetesFetch,
  KubernetesRequest,
} from '../reading/KubernetesFetch';
import type { Snapshot } from '../snapshot';

/** A namespace that is named after the uid of its cluster. */
export const own = 'cluster-64f1c2ab9d3e7f5510aa42c7';
/** Paths of lists. */
export const NAMESPACES = '/api/v1/namespaces';
export const PODS = '/api/v1/pods';
export const inNamespace = (name: string) => `/api/v1/namespaces/${name}/pods`;

/** Answers of an API server. */
export const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
export const status = (code: number, headers = {}) =>
  json({ kind: 'Status', code }, code, headers);
export const namespaces = (...names: string[]) =>
  json({ items: names.map(name => ({ metadata: { name } })) });
export const pods = (...items: unknown[]) => json({ items });

/** A running pod. */
export const pod = (namespace: string, name = 'a') => ({
  metadata: { namespace, name },
  status: { phase: 'Running' },
});

/** A request function that answers by path, and records the requests. */
export function fake(
  answers: Readonly<Record<string, (url: URL) => Response | Promise<Response>>>,
) {
  const requests: KubernetesRequest[] = [];
  const fetch: KubernetesFetch = async request => {
    requests.push(request);
    const url = new URL(request.path, 'http://localhost');
    const key = Object.keys(answers).find(k => url.pathname === k);
    return key ? answers[key](url) : status(404);
  };
  return { fetch, requests, paths: () => requests.map(r => r.path) };
}

/** Reads at a fixed time. */
export const reader = new ClusterReader({
  catalog: shippedCatalog,
  now: () => new Date('2026-11-23T12:00:00Z'),
});

/** Reads a cluster. */
export function read(
  fetch: KubernetesFetch,
  timeoutMs = 5_000,
): Promise<Snapshot> {
  return reader.read(fetch, { timeoutMs });
}

/** The error with which a reading fails. */
export async function failure(
  fetch: KubernetesFetch,
  timeoutMs?: number,
): Promise<ReadError> {
  const error: unknown = await read(fetch, timeoutMs).then(
    () => undefined,
    e => e,
  );
  expect(error).toBeInstanceOf(ReadError);
  return error as ReadError;
}
