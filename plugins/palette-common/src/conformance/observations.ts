import type { ClusterTypeCatalog, HealthRules } from '../catalog/types';
import type { Strictness } from './absence';
import type { ClusterView } from './ClusterView';
import { describeDuration, elapsedMs } from './durations';
import { ownNamespaces } from './sightings';

/** What a reader of a report should know besides its findings, in sentences. */
export function observationsOn(
  view: ClusterView,
  catalog: ClusterTypeCatalog,
  rules: HealthRules,
  strictness: Strictness,
): readonly string[] {
  const tolerated = rules.failures.get('Terminating')?.tolerateMs ?? 0;
  const patterns = catalog.namespaces.map(n => n.namespace);
  const stuck = patterns
    .flatMap(pattern => view.namespacesMatching(pattern))
    .flatMap(name => {
      const { deletedAt } = view.namespace(name) ?? {};
      const since = elapsedMs(deletedAt, view.snapshot.observedAt);
      return since !== undefined && since > tolerated
        ? `Namespace ${name} has been Terminating for ${describeDuration(
            since,
          )}: look for the finalizers that keep it from being deleted.`
        : [];
    });
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
  return [...held, ...stuck, ...several];
}
