import type { ClusterTypeCatalog, HealthRules } from '../catalog/types';
import type { Strictness } from './absence';
import type { ClusterView } from './ClusterView';
import { describeDuration, elapsedMs } from './durations';
import { ownNamespaces } from './sightings';

/** A namespace that has been Terminating for longer than is tolerated. */
export interface StuckNamespace {
  readonly namespace: string;
  readonly sentence: string;
}

/** Namespaces of the catalog that do not go away. */
export function stuckNamespaces(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  rules: HealthRules,
): readonly StuckNamespace[] {
  const tolerated = rules.failures.get('Terminating')?.tolerateMs ?? 0;
  return catalog.namespaces
    .flatMap(({ namespace }) => view.namespacesMatching(namespace))
    .flatMap(namespace => {
      const { deletedAt } = view.namespace(namespace) ?? {};
      const since = elapsedMs(deletedAt, view.snapshot.observedAt);
      return since !== undefined && since > tolerated
        ? {
            namespace,
            sentence: `Namespace ${namespace} has been Terminating for ${describeDuration(
              since,
            )}: look for the finalizers that keep it from being deleted.`,
          }
        : [];
    });
}

/** What a reader of a report should know besides its findings, in sentences. */
export function observationsOn(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  stuck: readonly StuckNamespace[],
  strictness: Strictness,
): readonly string[] {
  const several = catalog.namespaces.flatMap(({ namespace, identifiedBy }) => {
    const own = ownNamespaces(view, catalog, namespace);
    return own.length > 1 && identifiedBy.length > 0
      ? `Several namespaces could be this cluster's own and each was checked: ${own.join(
          ', ',
        )}.`
      : [];
  });
  const held =
    strictness === 'documented'
      ? ['Held to the page as printed: traits excuse nothing.']
      : [];
  return [...held, ...stuck.map(s => s.sentence), ...several];
}
