import { NamePattern } from '../catalog/NamePattern';
import type { ClusterTypeCatalog, PaletteCatalog } from '../catalog/types';
import type { ClusterView } from './ClusterView';
import { ownNamespaces } from './sightings';
import type { UnexpectedWorkload } from './types';

/** Workloads in Palette's own namespaces that are neither component nor companion. */
export function findUnexpected(
  view: ClusterView,
  expected: ClusterTypeCatalog,
  catalog: PaletteCatalog,
): readonly UnexpectedWorkload[] {
  const named = [
    ...expected.components.map(c => ({
      namespaces: [...c.homes, ...c.alsoIn],
      names: [c.name, ...c.alsoNamed],
    })),
    ...catalog.companions
      .filter(c => c.clusterTypes.includes(expected.clusterType))
      .map(c => ({
        namespaces: c.namespaces,
        names: [c.name, ...c.alsoNamed],
      })),
  ];
  const own = expected.namespaces
    .filter(n => !n.shared)
    .flatMap(n => ownNamespaces(view, expected, n.namespace));
  return [...new Set(own)].sort().flatMap(namespace => {
    const known = named
      .filter(n =>
        n.namespaces.some(p => NamePattern.parse(p).matches(namespace)),
      )
      .flatMap(n => n.names.map(NamePattern.parse));
    return [...view.workloadsIn(namespace).values()]
      .filter(({ workload }) => !known.some(p => p.matches(workload.name)))
      .map(({ workload, pods }) => ({
        namespace,
        name: workload.name,
        kind: workload.kind,
        pods: pods.length,
      }));
  });
}
