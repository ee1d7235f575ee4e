import type { ClusterTypeFile } from './clusterTypeSchema';
import { durationMs, toConditions, toWorkloadsIn } from './entries';
import type { ClusterTypeCatalog, Component } from './expectations';

/** One cluster type from its file. */
export function toClusterType(file: ClusterTypeFile): ClusterTypeCatalog {
  const components = file.namespaces.flatMap(
    ({ namespace, formerly = [], components: all }) =>
      all.map(
        ({
          grace,
          when,
          optionalWhen,
          requiredWhen,
          requiredWith,
          requiredOnceOlder: older,
          requiredIfNamespaceExists: once,
          replicasWhen,
          ...entry
        }): Component => ({
          ...entry,
          id: `${namespace}/${entry.name}`,
          namespace,
          homes: [namespace, ...formerly],
          alsoNamed: entry.alsoNamed ?? [],
          alsoIn: entry.alsoIn ?? [],
          when: toConditions(when),
          optionalWhen: (optionalWhen ?? []).map(toConditions),
          requiredWhen: (requiredWhen ?? []).map(toConditions),
          ...(requiredWith && { requiredWith: toWorkloadsIn(requiredWith) }),
          ...(older && {
            requiredOnceOlder: {
              ...toWorkloadsIn(older),
              afterMs: durationMs(older.than),
              when: toConditions(older.when),
            },
          }),
          replicasWhen: (replicasWhen ?? []).map(({ when: if_, replicas }) => ({
            when: toConditions(if_),
            replicas,
          })),
          dependsOn: entry.dependsOn ?? [],
          ...(grace && { graceMs: durationMs(grace) }),
          ...(once && {
            requiredIfNamespaceExists: {
              afterMs: durationMs(once.after),
              when: toConditions(once.when),
            },
          }),
        }),
      ),
  );
  const printed = new Map(file.namespaces.map(n => [n.namespace, n.documents]));
  const documented = components
    .flatMap(({ id, namespace, documents }) =>
      documents.map(pod => ({
        namespace: printed.get(namespace) ?? namespace,
        pod,
        component: id,
      })),
    )
    .map((row, position) => ({ position, ...row }));
  return {
    clusterType: file.clusterType,
    title: file.title,
    summary: file.summary,
    release: file.release,
    version: file.version,
    source: file.source,
    namespaces: file.namespaces.map(
      ({ namespace, documents, shared, summary }) => ({
        namespace,
        ...(documents && { documents }),
        shared: shared ?? false,
        summary,
      }),
    ),
    components,
    documented,
  };
}
