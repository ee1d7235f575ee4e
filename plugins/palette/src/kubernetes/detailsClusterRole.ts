/** The name of the ClusterRole in `docs/rbac-details.yaml`. */
export const DETAILS_ROLE = 'palette-conformance-details';

/** The rights that events and logs need beyond those of the reader's ClusterRole. */
export const detailsClusterRole = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: ${DETAILS_ROLE}
rules:
  - apiGroups: ['']
    resources: [events, pods/log]
    verbs: [get, list]`;
