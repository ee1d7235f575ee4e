import type { WorkloadFinding } from 'backstage-plugin-palette-common';

/** The parameter of the tab's URL that holds a namespace, by its name or its pattern in the Palette catalog. */
export const NAMESPACE_PARAMETER = 'in';

/** The parameter of the tab's URL that holds the key of an open finding; may be repeated. */
export const FINDING_PARAMETER = 'finding';

/** The key of a finding in a URL: `kube-system/proxy`. Its namespace is a name on the cluster, not a pattern. */
export function toFindingKey({
  id,
  namespace,
}: Pick<WorkloadFinding, 'id' | 'namespace'>): string {
  return `${namespace}/${id.slice(id.lastIndexOf('/') + 1)}`;
}

/** The search of the tab's URL that opens a finding: `?finding=…` */
export function toFindingSearch(
  finding: Pick<WorkloadFinding, 'id' | 'namespace'>,
): string {
  return `?${new URLSearchParams({
    [FINDING_PARAMETER]: toFindingKey(finding),
  })}`;
}

/** The search of the tab's URL that shows one namespace: `?in=…` */
export function toNamespaceSearch(namespace: string): string {
  return `?${new URLSearchParams({ [NAMESPACE_PARAMETER]: namespace })}`;
}
