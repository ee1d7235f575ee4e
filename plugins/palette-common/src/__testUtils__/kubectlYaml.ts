/** A list of pods as `kubectl get pods -n NAMESPACE -o yaml` prints it, with what a reading leaves out. */
export function podList(
  namespace: string,
  ...names: readonly string[]
): string {
  return toList(names.map(name => writePod(namespace, name)));
}

/** A list of namespaces as `kubectl get namespaces -o yaml` prints it. */
export function namespaceList(...names: readonly string[]): string {
  return toList(
    names.map(
      name => `- apiVersion: v1
  kind: Namespace
  metadata:
    name: ${name}
  status:
    phase: Active
`,
    ),
  );
}

function toList(items: readonly string[]): string {
  const list = items.length > 0 ? `items:\n${items.join('')}` : 'items: []\n';
  return `apiVersion: v1\n${list}kind: List\nmetadata:\n  resourceVersion: ""\n`;
}

function writePod(namespace: string, name: string): string {
  return `- apiVersion: v1
  kind: Pod
  metadata:
    annotations:
      note: |
        name: not-this
      status: "kind: Secret"
    creationTimestamp: "2026-11-20T12:00:00Z"
    managedFields:
    - apiVersion: v1
      fieldsV1:
        f:metadata:
          f:name: {}
    name: ${name}
    namespace: ${namespace}
  spec:
    containers:
    - args:
      - --name
      - other
      name: main
      env:
      - name: TOKEN
        value: secret
    nodeName: worker-1
  status:
    conditions:
    - lastTransitionTime: "2026-11-20T12:00:00Z"
      status: "True"
      type: Ready
    containerStatuses:
    - image: example
      name: main
      ready: true
      restartCount: 0
      state:
        running:
          startedAt: "2026-11-20T12:00:00Z"
    phase: Running
`;
}
