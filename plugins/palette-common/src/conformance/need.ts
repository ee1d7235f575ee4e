import type { Component, Conditions, WorkloadsIn } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import type { TraitValues } from './conditions';
import { elapsedMs } from './durations';

/** Whether an optional component is needed on this cluster after all. */
export function neededHere(
  component: Component,
  home: string,
  view: ClusterView,
  traits: TraitValues,
): boolean {
  const {
    requiredWhen,
    requiredWith,
    requiredOnceOlder: older,
    requiredIfNamespaceExists: once,
  } = component;
  const holds = (conditions: Conditions) =>
    traits.settle(conditions).holds === 'yes';
  return (
    requiredWhen.some(holds) ||
    (requiredWith !== undefined && podsOf(requiredWith, view).length > 0) ||
    (older !== undefined &&
      holds(older.when) &&
      podsOf(older, view).some(pod =>
        olderThan(pod.createdAt, older.afterMs, view),
      )) ||
    (once !== undefined &&
      holds(once.when) &&
      olderThan(view.namespace(home)?.createdAt, once.afterMs, view))
  );
}

function olderThan(
  createdAt: string | undefined,
  ms: number,
  view: ClusterView,
): boolean {
  const age = elapsedMs(createdAt, view.snapshot.observedAt);
  return age !== undefined && age > ms;
}

function podsOf({ workloads, namespaces }: WorkloadsIn, view: ClusterView) {
  return namespaces
    .flatMap(pattern => view.namespacesMatching(pattern))
    .flatMap(namespace => view.find(namespace, workloads))
    .flatMap(({ pods }) => pods);
}
