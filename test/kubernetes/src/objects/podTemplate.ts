import { Container, PodSpec } from './kubernetesObjects';
import { SeededNames } from './SeededNames';
import { ClusterNode, WorkloadSpec } from './WorkloadSpec';

const TOKEN_MOUNT = '/var/run/secrets/kubernetes.io/serviceaccount';

/** The `spec` of one pod of a workload. `node` is absent while no node took the pod. */
export function makePodSpec(
  workload: WorkloadSpec,
  node: ClusterNode | undefined,
  names: SeededNames,
  key: string,
): PodSpec {
  const isStatic = workload.kind === 'StaticPod';
  const tokenVolume = `kube-api-access-${names.suffix(`volume/${key}`)}`;
  const container = (name: string): Container => ({
    name,
    image: workload.image ?? `images.example.com/${workload.name}:v1.0.0`,
    env: [
      {
        name: 'POD_NAMESPACE',
        valueFrom: {
          fieldRef: { apiVersion: 'v1', fieldPath: 'metadata.namespace' },
        },
      },
    ],
    resources: { requests: { cpu: '100m', memory: '128Mi' } },
    ...(!isStatic && {
      volumeMounts: [
        { name: tokenVolume, readOnly: true, mountPath: TOKEN_MOUNT },
      ],
    }),
    terminationMessagePath: '/dev/termination-log',
    terminationMessagePolicy: 'File',
    imagePullPolicy: 'IfNotPresent',
  });
  return {
    ...(!isStatic && { volumes: [makeTokenVolume(tokenVolume)] }),
    ...(workload.initContainers?.length && {
      initContainers: workload.initContainers.map(container),
    }),
    containers: (workload.containers ?? [workload.name]).map(container),
    restartPolicy:
      workload.kind === 'Job' || workload.kind === 'CronJob'
        ? 'OnFailure'
        : 'Always',
    terminationGracePeriodSeconds: 30,
    dnsPolicy: 'ClusterFirst',
    ...(isStatic
      ? {
          hostNetwork: true,
          priorityClassName: 'system-node-critical',
          priority: 2000001000,
        }
      : {
          serviceAccountName: workload.name,
          serviceAccount: workload.name,
          priority: 0,
        }),
    ...(node && { nodeName: node.name }),
    securityContext: {},
    schedulerName: 'default-scheduler',
    tolerations: isStatic
      ? [{ operator: 'Exists', effect: 'NoExecute' }]
      : ['not-ready', 'unreachable'].map(taint => ({
          key: `node.kubernetes.io/${taint}`,
          operator: 'Exists',
          effect: 'NoExecute',
          ...(workload.kind !== 'DaemonSet' && { tolerationSeconds: 300 }),
        })),
    enableServiceLinks: true,
    preemptionPolicy: 'PreemptLowerPriority',
  };
}

function makeTokenVolume(name: string) {
  return {
    name,
    projected: {
      sources: [
        { serviceAccountToken: { expirationSeconds: 3607, path: 'token' } },
        {
          configMap: {
            name: 'kube-root-ca.crt',
            items: [{ key: 'ca.crt', path: 'ca.crt' }],
          },
        },
      ],
      defaultMode: 420,
    },
  };
}
