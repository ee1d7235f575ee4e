import { bundleLimits } from '../entry/bundleLimits';
import type { ObservedEvent } from './projectEvent';

/** Events by namespace and by the object that they are about; of each object the newest. */
export class KeptEvents {
  readonly #byNamespace = new Map<string, Map<string, ObservedEvent[]>>();
  #kept = 0;
  #leftOut = 0;

  /** Events beyond the limit, of which nothing is known. */
  get leftOut(): number {
    return this.#leftOut;
  }

  add(event: ObservedEvent): void {
    const objects =
      this.#byNamespace.get(event.namespace) ??
      new Map<string, ObservedEvent[]>();
    const key = toKey(event.kind, event.name);
    const events = objects.get(key) ?? [];
    if (events.length < bundleLimits.eventsOfObject) {
      if (this.#kept >= bundleLimits.events) {
        this.#leftOut++;
        return;
      }
      this.#kept++;
      events.push(event);
      objects.set(key, events);
      this.#byNamespace.set(event.namespace, objects);
      return;
    }
    const oldest = events.reduce((a, b) => (isOlder(b, a) ? b : a));
    if (isOlder(oldest, event)) {
      events[events.indexOf(oldest)] = event;
    }
  }

  /** The events about one object. */
  find(
    namespace: string,
    kind: string,
    name: string,
  ): readonly ObservedEvent[] {
    return this.#byNamespace.get(namespace)?.get(toKey(kind, name)) ?? [];
  }

  /** All events of a namespace. */
  list(namespace: string): readonly ObservedEvent[] {
    return [...(this.#byNamespace.get(namespace)?.values() ?? [])].flat();
  }
}

/** Sorts the newest event first. */
export function compareEvents(a: ObservedEvent, b: ObservedEvent): number {
  return toTime(b) - toTime(a);
}

function isOlder(a: ObservedEvent, b: ObservedEvent): boolean {
  return toTime(a) < toTime(b);
}

function toTime({ lastSeenAt }: ObservedEvent): number {
  return lastSeenAt ? Date.parse(lastSeenAt) : 0;
}

function toKey(kind: string, name: string): string {
  return `${kind}/${name}`;
}
