import type { WorkloadFinding } from 'backstage-plugin-palette-common';

const resources: Readonly<Record<WorkloadFinding['kind'], string>> = {
  Deployment: 'deployment',
  DaemonSet: 'daemonset',
  StatefulSet: 'statefulset',
  Job: 'job',
  CronJob: 'cronjob',
  ReplicaSet: 'replicaset',
  StaticPod: 'pod',
  Pod: 'pod',
  Custom: 'pod',
};

/** The command that shows most about a finding: its first pod in trouble, else its workload, else what is there. */
export function writeKubectlLine(finding: WorkloadFinding): string {
  const { namespace, component, kind, pods } = finding;
  const pod = pods.find(candidate => !isWell(candidate));
  if (pod) {
    return `kubectl -n ${quoteForShell(
      pod.namespace,
    )} describe pod ${quoteForShell(pod.name)}`;
  }
  if (namespace.includes('<')) {
    return 'kubectl get namespaces';
  }
  const inNamespace = `kubectl -n ${quoteForShell(namespace)}`;
  if (pods.length === 0) {
    return `${inNamespace} get pods`;
  }
  return resources[kind] === 'pod'
    ? `${inNamespace} describe pod ${quoteForShell(pods[0].name)}`
    : `${inNamespace} describe ${resources[kind]} ${quoteForShell(component)}`;
}

function isWell({ state }: WorkloadFinding['pods'][number]): boolean {
  return state === 'ready' || state === 'finished';
}

/** Quotes a name as one word of a shell, because people paste the line and its names come from the cluster. */
function quoteForShell(name: string): string {
  return /^[A-Za-z0-9.-]+$/.test(name)
    ? name
    : `'${name.replace(/'/g, `'\\''`)}'`;
}
