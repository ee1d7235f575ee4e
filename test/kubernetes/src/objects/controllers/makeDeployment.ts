import { printTimestamp, WorkloadObject } from '../kubernetesObjects';
import { selectPods } from '../podIdentity';
import {
  ControllerInput,
  countPods,
  makeMetadata,
  makeTemplate,
} from './ControllerInput';

/** The Deployment of a workload, with the counts of its pods. */
export function makeDeployment(input: ControllerInput): WorkloadObject {
  const { replicas, workload } = input;
  const counts = countPods(input);
  const available = counts.ready >= replicas - Math.floor(replicas / 4);
  const since = counts.changedAt ?? printTimestamp(input.createdAt);
  return {
    metadata: {
      ...makeMetadata(input, 'Deployment', workload.name),
      annotations: { 'deployment.kubernetes.io/revision': '1' },
    },
    spec: {
      replicas,
      selector: { matchLabels: selectPods(workload) },
      template: makeTemplate(input),
      strategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' },
      },
      revisionHistoryLimit: 10,
      progressDeadlineSeconds: 600,
    },
    status: {
      observedGeneration: 1,
      replicas: counts.present,
      updatedReplicas: counts.present,
      ...(counts.ready > 0 && {
        readyReplicas: counts.ready,
        availableReplicas: counts.ready,
      }),
      ...(counts.ready < replicas && {
        unavailableReplicas: replicas - counts.ready,
      }),
      conditions: [
        {
          type: 'Available',
          status: available ? 'True' : 'False',
          lastUpdateTime: since,
          lastTransitionTime: since,
          reason: available
            ? 'MinimumReplicasAvailable'
            : 'MinimumReplicasUnavailable',
          message: available
            ? 'Deployment has minimum availability.'
            : 'Deployment does not have minimum availability.',
        },
      ],
    },
  };
}
