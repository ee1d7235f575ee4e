import { ControllerInput, makeMetadata } from './controllers/ControllerInput';
import { WorkloadObject } from './kubernetesObjects';
import { selectPods } from './podIdentity';

/** The Service in front of a workload's pods; undefined where it names no port. */
export function makeService(
  input: ControllerInput,
): WorkloadObject | undefined {
  const { workload, names } = input;
  if (!workload.port) return undefined;
  const key = `service/${workload.namespace}/${workload.name}`;
  const clusterIP =
    workload.kind === 'StatefulSet'
      ? 'None'
      : `10.96.${names.number(key, 200)}.${2 + names.number(`${key}/ip`, 250)}`;
  return {
    metadata: makeMetadata(input, 'Service', workload.name),
    spec: {
      type: 'ClusterIP',
      clusterIP,
      clusterIPs: [clusterIP],
      ports: [
        {
          name: 'main',
          protocol: 'TCP',
          port: workload.port,
          targetPort: workload.port,
        },
      ],
      selector: selectPods(workload),
      sessionAffinity: 'None',
    },
    status: { loadBalancer: {} },
  };
}

/** The Ingress in front of that Service; undefined where the workload names no host. */
export function makeIngress(
  input: ControllerInput,
): WorkloadObject | undefined {
  const { host, port, name } = input.workload;
  if (!host || !port) return undefined;
  return {
    metadata: makeMetadata(input, 'Ingress', name),
    spec: {
      ingressClassName: 'nginx',
      rules: [
        {
          host,
          http: {
            paths: [
              {
                path: '/',
                pathType: 'Prefix',
                backend: { service: { name, port: { number: port } } },
              },
            ],
          },
        },
      ],
    },
    status: { loadBalancer: {} },
  };
}

/** The autoscaler of a Deployment; undefined where the workload names no most replicas. */
export function makeAutoscaler(
  input: ControllerInput,
): WorkloadObject | undefined {
  const { workload, replicas, names } = input;
  if (!workload.maxReplicas) return undefined;
  const { namespace, name, kind, maxReplicas } = workload;
  const averageUtilization = 35 + names.number(`load/${namespace}/${name}`, 30);
  return {
    metadata: makeMetadata(input, 'HorizontalPodAutoscaler', name),
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name },
      minReplicas: Math.min(2, replicas),
      maxReplicas,
      metrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            target: { type: 'Utilization', averageUtilization: 70 },
          },
        },
      ],
    },
    status: {
      currentReplicas: replicas,
      desiredReplicas: replicas,
      currentMetrics: [
        {
          type: 'Resource',
          resource: {
            name: 'cpu',
            current: { averageUtilization, averageValue: '80m' },
          },
        },
      ],
      conditions: [],
    },
  };
}
