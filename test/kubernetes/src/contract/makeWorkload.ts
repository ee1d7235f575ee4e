import { ContractWorkload } from './ContractTarget';

const PATHS: Readonly<Record<ContractWorkload['kind'], string>> = {
  Deployment: 'apps/v1/namespaces/{}/deployments',
  StatefulSet: 'apps/v1/namespaces/{}/statefulsets',
  DaemonSet: 'apps/v1/namespaces/{}/daemonsets',
  Job: 'batch/v1/namespaces/{}/jobs',
};

/** The path to which a real API server takes a workload. */
export function workloadsPath({ kind, namespace }: ContractWorkload): string {
  return `/apis/${PATHS[kind].replace('{}', namespace)}`;
}

/** The smallest workload of that kind that a real API server takes. */
export function makeWorkload({ kind, name, labels }: ContractWorkload) {
  const isJob = kind === 'Job';
  return {
    apiVersion: isJob ? 'batch/v1' : 'apps/v1',
    kind,
    metadata: { name, labels },
    spec: {
      // A Job's selector is made by the API server.
      ...(!isJob && { selector: { matchLabels: labels } }),
      ...(kind === 'StatefulSet' && { serviceName: name }),
      template: {
        metadata: { labels },
        spec: {
          containers: [{ name: 'app', image: 'images.example.com/app:v1' }],
          ...(isJob && { restartPolicy: 'OnFailure' }),
        },
      },
    },
  };
}
