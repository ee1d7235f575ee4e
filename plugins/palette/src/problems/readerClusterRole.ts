/** The rights that a cluster's credentials need, and no others. */
export const readerClusterRole = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: palette-conformance-reader
rules:
  - apiGroups: ['']
    resources: [namespaces, pods]
    verbs: [get, list, watch]`;
