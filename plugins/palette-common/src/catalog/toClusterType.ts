import type { ClusterTypeFile } from './clusterTypeSchema';
import { toConditions, toMs, toWorkloadsIn } from './entries';
import type {
  CatalogNamespace,
  ClusterTypeCatalog,
  Component,
  DocumentedRow,
} from './expectations';

type NamespaceEntry = ClusterTypeFile['namespaces'][number];
type ComponentEntry = NamespaceEntry['components'][number];

/** Converts the file of one cluster type. */
export function toClusterType({
  namespaces,
  ...file
}: ClusterTypeFile): ClusterTypeCatalog {
  const components = namespaces.flatMap(namespace =>
    namespace.components.map(entry => toComponent(entry, namespace)),
  );
  return {
    ...file,
    namespaces: namespaces.map(toCatalogNamespace),
    components,
    documented: listDocumentedRows(components, namespaces),
  };
}

function toCatalogNamespace({
  namespace,
  documents,
  shared = false,
  summary,
}: NamespaceEntry): CatalogNamespace {
  return { namespace, ...(documents && { documents }), shared, summary };
}

function toComponent(
  {
    grace,
    when,
    optionalWhen = [],
    requiredWhen = [],
    requiredWith,
    requiredOnceOlder: older,
    requiredIfNamespaceExists: once,
    replicasWhen = [],
    ...entry
  }: ComponentEntry,
  { namespace, formerly = [] }: NamespaceEntry,
): Component {
  return {
    ...entry,
    id: `${namespace}/${entry.name}`,
    namespace,
    homes: [namespace, ...formerly],
    alsoNamed: entry.alsoNamed ?? [],
    alsoIn: entry.alsoIn ?? [],
    when: toConditions(when),
    optionalWhen: optionalWhen.map(toConditions),
    requiredWhen: requiredWhen.map(toConditions),
    ...(requiredWith && { requiredWith: toWorkloadsIn(requiredWith) }),
    ...(older && {
      requiredOnceOlder: {
        ...toWorkloadsIn(older),
        afterMs: toMs(older.than),
        when: toConditions(older.when),
      },
    }),
    ...(once && {
      requiredIfNamespaceExists: {
        afterMs: toMs(once.after),
        when: toConditions(once.when),
      },
    }),
    replicasWhen: replicasWhen.map(({ when: condition, replicas }) => ({
      when: toConditions(condition),
      replicas,
    })),
    dependsOn: entry.dependsOn ?? [],
    ...(grace && { graceMs: toMs(grace) }),
  };
}

/** The rows of the documentation, in its order. */
function listDocumentedRows(
  components: readonly Component[],
  namespaces: readonly NamespaceEntry[],
): readonly DocumentedRow[] {
  const printed = new Map(namespaces.map(n => [n.namespace, n.documents]));
  return components
    .flatMap(({ id, namespace, documents }) =>
      documents.map(pod => ({
        namespace: printed.get(namespace) ?? namespace,
        pod,
        component: id,
      })),
    )
    .map((row, position) => ({ position, ...row }));
}
