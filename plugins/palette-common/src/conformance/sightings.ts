import type { ClusterTypeCatalog, Component } from '../catalog/types';
import type { ClusterView, ObservedWorkload } from './ClusterView';

/** A component with the places where it was looked for and what was found there. */
export interface Sighting {
  readonly component: Component;
  /** Unique in a report. */
  readonly id: string;
  /** The namespace it belongs in, or the pattern where no such namespace is. */
  readonly home: string;
  /** Every namespace, or pattern, in which it would be as good. */
  readonly places: readonly string[];
  readonly observed: readonly ObservedWorkload[];
}

/** Namespaces of a pattern that are this cluster's own: where several match, those with an identifying workload. */
export function ownNamespaces(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  pattern: string,
): readonly string[] {
  const matching = view.namespacesMatching(pattern);
  const identifiedBy =
    catalog.namespaces.find(n => n.namespace === pattern)?.identifiedBy ?? [];
  const own = matching.filter(n => view.find(n, identifiedBy).length > 0);
  return own.length > 0 ? own : matching;
}

function homesOf(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  { homes, namespace }: Component,
): readonly string[] {
  const found = homes
    .map(pattern => ownNamespaces(view, catalog, pattern))
    .find(names => names.length > 0);
  return found ?? [namespace];
}

function sight(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  component: Component,
): readonly Sighting[] {
  const names = [component.name, ...component.alsoNamed];
  const homes = homesOf(view, catalog, component);
  const look = (places: readonly string[], id: string): Sighting => {
    const observed = places.flatMap(place => view.find(place, names));
    const home = observed[0]?.workload.namespace ?? places[0];
    return { component, id, home, places, observed };
  };
  if (component.alsoIn.length > 0) {
    const others = component.alsoIn.flatMap(pattern => {
      const own = ownNamespaces(view, catalog, pattern);
      return own.length > 0 ? own : [pattern];
    });
    return [look([...new Set([...homes, ...others])], component.id)];
  }
  return homes.map(home =>
    look([home], homes.length > 1 ? `${home}/${component.name}` : component.id),
  );
}

/** Looks for every component; where a cluster has several namespaces of its own for one pattern, in each. */
export function sightComponents(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
): readonly Sighting[] {
  return catalog.components.flatMap(component =>
    sight(view, catalog, component),
  );
}
