import type {
  ClusterTypeCatalog,
  Component,
} from '../../catalog/PaletteCatalog';
import type { SnapshotWorkload } from '../../snapshot/Snapshot';
import type { ClusterView } from '../view/ClusterView';
import type { ObservedWorkload } from '../view/SnapshotIndex';

/** A component, where it was looked for, and what was found there. */
export interface Sighting {
  readonly component: Component;
  /** The namespace it is in or belongs in, or the pattern where no such namespace exists. */
  readonly home: string;
  /** Every namespace, or pattern, in which it may be. */
  readonly places: readonly string[];
  readonly observed: readonly ObservedWorkload[];
  /** Controllers that are to make pods of it, where the source shows controllers. */
  readonly controllers: readonly SnapshotWorkload[];
}

/** Looks for every component, once each, in all namespaces in which it may be. */
export function findSightings(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
): readonly Sighting[] {
  return catalog.components.map(component => findSighting(view, component));
}

function findSighting(view: ClusterView, component: Component): Sighting {
  const others = component.alsoIn.flatMap(pattern => {
    const matching = view.findNamespaces(pattern);
    return matching.length > 0 ? matching : [pattern];
  });
  const places = [...new Set([...findHomes(view, component), ...others])];
  const names = [component.name, ...component.alsoNamed];
  const observed = places.flatMap(place => view.findWorkloads(place, names));
  const home = observed[0]?.workload.namespace ?? places[0];
  const controllers = places.flatMap(place =>
    view.findControllers(place, names),
  );
  return { component, home, places, observed, controllers };
}

/** The namespaces under the first of a component's names that any namespace has: earlier releases used other names. */
function findHomes(
  view: ClusterView,
  { homes, namespace }: Component,
): readonly string[] {
  const found = homes
    .map(pattern => view.findNamespaces(pattern))
    .find(names => names.length > 0);
  return found ?? [namespace];
}
