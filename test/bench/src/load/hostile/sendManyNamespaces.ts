import type { IncomingMessage, ServerResponse } from 'http';
import { makeHexName } from './makeHexName';

/** Just below the limit of objects that one page may have. */
const COUNT = 4_900;

const names = Array.from({ length: COUNT }, (_, index) => makeHexName(index));

const namespaces = encodeList('NamespaceList', names.map(makeNamespace));
const pods = encodeList('PodList', names.map(makePod));

/** Sends thousands of namespaces that look like hosted clusters, each with a failing pod. */
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

function encodeList(kind: string, items: readonly object[]): Buffer {
  return Buffer.from(
    JSON.stringify({
      kind,
      apiVersion: 'v1',
      metadata: { resourceVersion: '1' },
      items,
    }),
  );
}

function makeNamespace(name: string) {
  return { metadata: { name }, status: { phase: 'Active' } };
}

function makePod(namespace: string) {
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
