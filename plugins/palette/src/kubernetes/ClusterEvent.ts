import { readText } from './readText';
import { showControlCharacters } from './showControlCharacters';

const LONGEST_TEXT = 2_000;

/** A Kubernetes event, safe to show. */
export interface ClusterEvent {
  readonly type: 'Warning' | 'Normal';
  readonly reason: string;
  readonly message: string;
  /** How often it happened. */
  readonly count: number;
  /** ISO 8601; when it happened last. */
  readonly last?: string;
  /** The object that it is about. */
  readonly object: { readonly kind: string; readonly name: string };
}

/** Reads an event of the API `v1`, whichever of its fields its reporter filled. */
export function toClusterEvent(event: unknown): ClusterEvent {
  return {
    type: readText(event, 'type') === 'Warning' ? 'Warning' : 'Normal',
    reason: readSafely(event, 'reason'),
    message: readSafely(event, 'message'),
    count: findCount(event),
    last: findLast(event),
    object: {
      kind: readSafely(event, 'involvedObject', 'kind'),
      name: readSafely(event, 'involvedObject', 'name'),
    },
  };
}

function readSafely(event: unknown, ...path: readonly string[]): string {
  const text = readText(event, ...path) ?? '';
  return showControlCharacters(
    text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text,
  );
}

function findCount(event: unknown): number {
  const { count, series }: Partial<Counted> = Object(event);
  const known = series?.count ?? count;
  return typeof known === 'number' ? Math.max(1, Math.floor(known)) : 1;
}

interface Counted {
  readonly count: unknown;
  readonly series: { readonly count?: unknown } | null;
}

function findLast(event: unknown): string | undefined {
  return [
    readText(event, 'series', 'lastObservedTime'),
    readText(event, 'lastTimestamp'),
    readText(event, 'eventTime'),
    readText(event, 'metadata', 'creationTimestamp'),
  ].find(time => time && !Number.isNaN(Date.parse(time)));
}
