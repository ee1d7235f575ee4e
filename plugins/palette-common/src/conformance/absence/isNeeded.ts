import type {
  Component,
  Conditions,
  WorkloadsIn,
} from '../../catalog/PaletteCatalog';
import type { SnapshotPod } from '../../snapshot/Snapshot';
import type { TraitValues } from '../traits/TraitValues';
import type { ClusterView } from '../view/ClusterView';
import { measureElapsedMs } from '../wording/durations';

/** Whether this cluster needs a component that is optional elsewhere. */
export function isNeeded(
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
    (requiredWith !== undefined && findPods(requiredWith, view).length > 0) ||
    (older !== undefined &&
      holds(older.when) &&
      findPods(older, view).some(pod =>
        isOlder(pod.createdAt, older.afterMs, view),
      )) ||
    (once !== undefined &&
      holds(once.when) &&
      isOlder(view.getNamespace(home)?.createdAt, once.afterMs, view))
  );
}

function isOlder(
  createdAt: string | undefined,
  ms: number,
  view: ClusterView,
): boolean {
  const age = measureElapsedMs(createdAt, view.snapshot.observedAt);
  return age !== undefined && age > ms;
}

function findPods(
  { workloads, namespaces }: WorkloadsIn,
  view: ClusterView,
): readonly SnapshotPod[] {
  return namespaces
    .flatMap(pattern => view.findNamespaces(pattern))
    .flatMap(namespace => view.findWorkloads(namespace, workloads))
    .flatMap(({ pods }) => pods);
}
