import type { ClusterView } from './ClusterView';
import type { Sighting } from './findings';

const MOST = 3;

/** What is there in place of an absent component: namesakes elsewhere, and names that start alike. */
export function nearMissesOf(
  { component, places }: Sighting,
  view: ClusterView,
): readonly string[] {
  const names = [component.name, ...component.alsoNamed];
  const elsewhere = view.namespaceNames
    .filter(n => !places.includes(n))
    .flatMap(n => view.find(n, names))
    .map(
      ({ workload }) =>
        `${workload.kind} ${workload.name} is in ${workload.namespace}.`,
    );
  const alike = places
    .flatMap(place => view.namespacesMatching(place))
    .flatMap(place => [...view.workloadsIn(place).values()])
    .filter(
      ({ workload }) =>
        workload.name.startsWith(`${component.name}-`) ||
        component.name.startsWith(`${workload.name}-`),
    )
    .map(
      ({ workload }) =>
        `${workload.kind} ${workload.name} is in ${workload.namespace}, which is another component.`,
    );
  return [...new Set([...elsewhere, ...alike])].slice(0, MOST);
}
