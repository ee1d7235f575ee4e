// Only tests use it, which run in Node.js.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import { packArchive } from '@internal/palette-simulated-kubernetes';

const root = 'spectro-cluster-2026-11-23_12_00_00/k8s';

const files: Readonly<Record<string, string>> = {
  'cluster-info/cluster-version.yaml':
    'serverVersion:\n  gitVersion: v1.33.5\n',
  'cluster-resources/namespaces.yaml': `apiVersion: v1
items:
- kind: Namespace
  metadata:
    name: palette-demo
kind: List
`,
  'cluster-resources/pods/palette-demo.yaml': `apiVersion: v1
items:
- kind: Pod
  metadata:
    creationTimestamp: "2026-11-20T12:00:00Z"
    name: webhook-5d8f7c9b6d-x7bjz
    namespace: palette-demo
  status:
    containerStatuses:
    - name: webhook
      ready: false
      restartCount: 9
      state:
        waiting:
          reason: CrashLoopBackOff
    phase: Running
kind: List
`,
  'cluster-resources/events/palette-demo.yaml': `apiVersion: v1
items:
- count: 31
  involvedObject:
    kind: Pod
    name: webhook-5d8f7c9b6d-x7bjz
    namespace: palette-demo
  kind: Event
  lastTimestamp: "2026-11-23T11:58:00Z"
  message: Back-off restarting failed container webhook
  metadata:
    name: a
    namespace: palette-demo
  reason: BackOff
  type: Warning
kind: List
`,
};

/** A support bundle whose only component, `webhook` in `palette-demo`, crashes. */
export async function makeBundleFile(): Promise<File> {
  const mtime = new Date('2026-11-23T12:00:00Z');
  const bytes = await packArchive(
    Object.entries(files).map(([path, body]) => ({
      header: { name: `${root}/${path}`, size: body.length, mtime },
      body,
    })),
  );
  return new File([Uint8Array.from(bytes)], 'bundle.tar.gz');
}
