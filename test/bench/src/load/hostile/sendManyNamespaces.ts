import type { IncomingMessage, ServerResponse } from 'http';
import { hexName } from './hexName';

/** As many as one page may have and still be read. */
const COUNT = 4_900;

const names = Array.from({ length: COUNT }, (_, index) => hexName(index));

const namespaces = list('NamespaceList', names.map(metadataOfNamespace));
const pods = list('PodList', names.map(podIn));

/** Thousands of namespaces that look like hosted clusters, each with a pod that fails. */
export function sendManyNamespaces(
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const { pathname } = new URL(request.url ?? '/', 'http://cluster');
  const body = pathname === '/api/v1/namespaces' ? namespaces : pods;
  response.writeHead(200, {
    'Content-Type': 'application/json',
    'Content-Length': body.length,
  });
  response.end(body);
}

function list(kind: string, items: readonly object[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      kind,
      apiVersion: 'v1',
      metadata: { resourceVersion: '1' },
      items,
    }),
  );
}

function metadataOfNamespace(name: string) {
  return { metadata: { name }, status: { phase: 'Active' } };
}

function podIn(namespace: string) {
  const created = '2026-01-01T00:00:00Z';
  return {
    metadata: {
      namespace,
      name: 'agent-7d8f9c6b5-x2x4z',
      creationTimestamp: created,
      ownerReferences: [
        { kind: 'ReplicaSet', name: 'agent-7d8f9c6b5', controller: true },
      ],
    },
    spec: { containers: [{ name: 'agent' }] },
    status: {
      phase: 'Running',
      startTime: created,
      containerStatuses: [
        {
          name: 'agent',
          ready: false,
          restartCount: 100,
          state: {
            waiting: { reason: 'CrashLoopBackOff', message: 'x'.repeat(200) },
          },
        },
      ],
    },
  };
}
