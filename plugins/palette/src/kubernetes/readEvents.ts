import type { KubernetesFetch } from 'backstage-plugin-palette-common';
import { type ClusterEvent, toClusterEvent } from './ClusterEvent';
import { readEndOfBody } from './readEndOfBody';
import { readText } from './readText';
import { requestFromCluster } from './requestFromCluster';

const PAGE_SIZE = 500;
const MOST_PAGES = 4;
const MOST_BYTES = 8_388_608;

/** What events are about: one pod, or a workload with the objects that it owns. */
export interface EventSubject {
  readonly kind: 'pod' | 'workload';
  readonly namespace: string;
  readonly name: string;
}

/** The events about a subject. */
export interface SubjectEvents {
  /** Warnings first, the latest first. */
  readonly events: readonly ClusterEvent[];
  /** Whether the namespace has more events than were looked through. */
  readonly incomplete: boolean;
}

/**
 * Reads the events about a pod or a workload. A workload's events are those of its namespace that concern it, its
 * ReplicaSets, Jobs or pods: Kubernetes names these after it.
 *
 * @throws ReadError if the request does not reach the API server
 * @throws ClusterRefusal if the API server answers with an error
 */
export async function readEvents(
  fetch: KubernetesFetch,
  subject: EventSubject,
  signal: AbortSignal,
): Promise<SubjectEvents> {
  const events: ClusterEvent[] = [];
  let next: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const list = await readPage(fetch, toPath(subject, next), signal);
    events.push(...(list.items ?? []).map(toClusterEvent));
    next = readText(list, 'metadata', 'continue');
    if (!next) {
      break;
    }
  }
  return {
    events: events.filter(event => concerns(event, subject)).sort(compare),
    incomplete: Boolean(next),
  };
}

interface EventPage {
  readonly items?: readonly unknown[];
}

async function readPage(
  fetch: KubernetesFetch,
  path: string,
  signal: AbortSignal,
): Promise<EventPage> {
  const accept = 'application/json';
  const body = await requestFromCluster(fetch, path, accept, signal);
  const { text } = await readEndOfBody(body, MOST_BYTES);
  return JSON.parse(text);
}

function toPath(
  { kind, namespace, name }: EventSubject,
  next: string | undefined,
): string {
  const query = new URLSearchParams({
    limit: String(PAGE_SIZE),
    ...(kind === 'pod' && { fieldSelector: `involvedObject.name=${name}` }),
    ...(next && { continue: next }),
  });
  return `/api/v1/namespaces/${encodeURIComponent(namespace)}/events?${query}`;
}

const workloadKinds = new Set([
  'Deployment',
  'ReplicaSet',
  'DaemonSet',
  'StatefulSet',
  'CronJob',
  'Job',
  'Pod',
]);

function concerns(
  { object }: ClusterEvent,
  { kind, name }: EventSubject,
): boolean {
  return kind === 'pod'
    ? object.name === name
    : workloadKinds.has(object.kind) &&
        (object.name === name || object.name.startsWith(`${name}-`));
}

function compare(a: ClusterEvent, b: ClusterEvent): number {
  return (
    Number(b.type === 'Warning') - Number(a.type === 'Warning') ||
    (b.last ?? '').localeCompare(a.last ?? '')
  );
}
