import type { ClusterTypeCatalog, Component } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import type { ObservedWorkload } from './SnapshotIndex';

/** A component with the places where it was looked for and what was found there. */
export interface Sighting {
  readonly component: Component;
  /** The namespace it is in or belongs in, or the pattern where no such namespace is. */
  readonly home: string;
  /** Every namespace, or pattern, in which it would be as good. */
  readonly places: readonly string[];
  readonly observed: readonly ObservedWorkload[];
}

// Namespaces of the first name that has any: earlier releases had other names for some.
function homesOf(
  view: ClusterView,
  { homes, namespace }: Component,
): readonly string[] {
  const found = homes
    .map(pattern => view.namespacesMatching(pattern))
    .find(names => names.length > 0);
  return found ?? [namespace];
}

function sight(view: ClusterView, component: Component): Sighting {
  const others = component.alsoIn.flatMap(pattern => {
    const matching = view.namespacesMatching(pattern);
    return matching.length > 0 ? matching : [pattern];
  });
  const places = [...new Set([...homesOf(view, component), ...others])];
  const names = [component.name, ...component.alsoNamed];
  const observed = places.flatMap(place => view.find(place, names));
  const home = observed[0]?.workload.namespace ?? places[0];
  return { component, home, places, observed };
}

/** Looks for every component, once each, in all namespaces in which it may be. */
export function sightComponents(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
): readonly Sighting[] {
  return catalog.components.map(component => sight(view, component));
}
