import { Change, ObjectStore } from '../cluster/ObjectStore';
import { ServedObjects } from '../cluster/ServedObjects';
import { ApiObject } from '../objects/kubernetesObjects';
import {
  ListScope,
  readResourceVersion,
  parseSelectors,
  readWholeNumber,
} from './listObjects';
import { addKind, toPartialMetadata } from './objectForms';
import { RepresentOptions } from './RepresentOptions';
import { ApiAnswer, expired } from './statuses';

export interface WatchEvent {
  readonly type: Change['type'] | 'ERROR';
  readonly object: unknown;
}

/** A watch that is about to be streamed. */
export interface WatchPlan {
  readonly watch: true;
  /** The events to send at once. */
  readonly initial: readonly WatchEvent[];
  /** The event that a change makes for this watch, if any. */
  readonly toEvent: (change: Change) => WatchEvent | undefined;
  /** Seconds after which the server ends it. */
  readonly timeoutSeconds: number;
}

// The API server picks 30 to 60 minutes for a client without a timeout.
const DEFAULT_TIMEOUT_SECONDS = 1800;

export function isWatchPlan(
  answer: ApiAnswer | WatchPlan,
): answer is WatchPlan {
  return 'watch' in answer;
}

/**
 * Plans a watch: every present object as ADDED where no resource version is given, else the changes since.
 * @throws InvalidRequest where a parameter is not acceptable (400)
 */
export function planWatch(
  store: ObjectStore,
  objects: ServedObjects,
  scope: ListScope,
  form: RepresentOptions,
): WatchPlan | ApiAnswer {
  const selected = parseSelectors(scope);
  const since = readResourceVersion(scope.query);
  const timeoutSeconds =
    readWholeNumber(scope.query, 'timeoutSeconds') || DEFAULT_TIMEOUT_SECONDS;
  const represent = (object: ApiObject) =>
    form.representation === 'object'
      ? addKind(object, form.resource)
      : toPartialMetadata(object);
  const toEvent = (change: Change): WatchEvent | undefined =>
    change.resource === scope.resource && selected(change.object)
      ? { type: change.type, object: represent(change.object) }
      : undefined;
  const plan = { watch: true, toEvent: toEvent, timeoutSeconds } as const;
  if (since === 0) {
    const initial = objects
      .list(scope.resource, scope.namespace)
      .filter(selected)
      .map(object => ({ type: 'ADDED' as const, object: represent(object) }));
    return { ...plan, initial };
  }
  const changes = store.changesSince(since);
  if (!changes) {
    const gone = expired(
      `too old resource version: ${since} (${store.resourceVersion})`,
    );
    return { ...plan, initial: [{ type: 'ERROR', object: gone.body }] };
  }
  return { ...plan, initial: changes.flatMap(change => toEvent(change) ?? []) };
}
