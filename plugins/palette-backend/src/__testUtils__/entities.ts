import type { Entity } from '@backstage/catalog-model';

/** A Resource that is a Kubernetes cluster. */
export function clusterResource(
  name: string,
  annotations: Readonly<Record<string, string>> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default', annotations: { ...annotations } },
    spec: { type: 'kubernetes-cluster', owner: 'platform-team' },
  };
}

/** A Component, which names its cluster only by annotation. */
export function component(
  name: string,
  annotations: Readonly<Record<string, string>> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations: { ...annotations } },
    spec: { type: 'service', lifecycle: 'production', owner: 'platform-team' },
  };
}
