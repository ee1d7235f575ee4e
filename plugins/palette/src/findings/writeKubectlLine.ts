import {
  type FindingPod,
  type WorkloadFinding,
  findTroubledContainer,
  findTroubledPod,
} from 'backstage-plugin-palette-common';

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

/** What to list where a workload has no pods: it, and what stands between it and them. */
const owners: Readonly<Record<WorkloadFinding['kind'], string>> = {
  Deployment: 'deploy,rs',
  DaemonSet: 'daemonset',
  StatefulSet: 'statefulset',
  Job: 'job',
  CronJob: 'cronjob,job',
  ReplicaSet: 'rs',
  StaticPod: 'pods',
  Pod: 'pods',
  Custom: 'pods',
};

/** The command that does what the advice of a finding says; without advice, the one that shows most about it. */
export function writeKubectlLine(finding: WorkloadFinding): string {
  const { namespace, because, kind, pods } = finding;
  const pod = findTroubledPod(finding);
  if (pod) {
    return writePodLine(finding, pod);
  }
  if (namespace.includes('<') || because.codes.includes('noNamespace')) {
    return 'kubectl get namespaces';
  }
  if (because.codes.includes('namespaceTerminating')) {
    return `kubectl get namespace ${quoteForShell(namespace)} -o yaml`;
  }
  const inNamespace = `kubectl -n ${quoteForShell(namespace)}`;
  if (pods.length === 0) {
    return because.codes.includes('noPod')
      ? `${inNamespace} get ${owners[kind]}`
      : `${inNamespace} get pods`;
  }
  return resources[kind] === 'pod'
    ? `${inNamespace} describe pod ${quoteForShell(pods[0].name)}`
    : writeWorkloadLine(finding);
}

type Look = 'log' | 'describeNode' | 'nodeLabels' | 'podYaml' | 'describePod';

/** What the advice for a reason says to look at; for all other reasons the pod's description. */
const looks: Readonly<Record<string, Look>> = {
  CrashLoopBackOff: 'log',
  Error: 'log',
  DeadlineExceeded: 'log',
  flapping: 'log',
  // Its memory limit and how its last run ended are in the description.
  OOMKilled: 'describePod',
  Evicted: 'describeNode',
  NodeLost: 'describeNode',
  Unknown: 'describeNode',
  ContainerStatusUnknown: 'describeNode',
  NodeAffinity: 'nodeLabels',
  Terminating: 'podYaml',
};

function writePodLine(finding: WorkloadFinding, pod: FindingPod): string {
  const { codes } = finding.because;
  const inNamespace = `kubectl -n ${quoteForShell(pod.namespace)}`;
  const name = quoteForShell(pod.name);
  // The reason behind a reason comes later, and the advice is for that one.
  const code = [...codes].reverse().find(each => each in looks);
  const look = code ? looks[code] : undefined;
  switch (look) {
    case 'log':
      return writeLogLine(finding, pod);
    case 'describeNode':
      return pod.node
        ? `kubectl describe node ${quoteForShell(pod.node)}`
        : 'kubectl get nodes';
    case 'nodeLabels':
      return 'kubectl get nodes --show-labels';
    case 'podYaml':
      return `${inNamespace} get pod ${name} -o yaml`;
    default:
      return codes.includes('jobFailed') && !look
        ? writeWorkloadLine(finding)
        : `${inNamespace} describe pod ${name}`;
  }
}

function writeLogLine({ kind }: WorkloadFinding, pod: FindingPod): string {
  const container = findTroubledContainer(pod);
  // Only what was restarted has a log of a run before; a Job makes a new pod instead.
  const restarted =
    (container?.restarts ?? pod.restarts ?? 0) > 0 ||
    !(kind === 'Job' || kind === 'CronJob' || pod.reason === 'Error');
  return [
    `kubectl -n ${quoteForShell(pod.namespace)} logs`,
    ...(restarted ? ['--previous'] : []),
    ...(container ? [`-c ${quoteForShell(container.name)}`] : []),
    quoteForShell(pod.name),
  ].join(' ');
}

function writeWorkloadLine({
  namespace,
  kind,
  component,
}: WorkloadFinding): string {
  return `kubectl -n ${quoteForShell(namespace)} describe ${
    resources[kind]
  } ${quoteForShell(component)}`;
}

/** Quotes a name as one word of a shell, because people paste the line and its names come from the cluster. */
function quoteForShell(name: string): string {
  return /^[A-Za-z0-9.-]+$/.test(name)
    ? name
    : `'${name.replace(/'/g, `'\\''`)}'`;
}
