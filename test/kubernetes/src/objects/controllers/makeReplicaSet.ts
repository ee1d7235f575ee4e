import { WorkloadObject } from '../kubernetesObjects';
import { selectPods } from '../podIdentity';
import {
  ControllerInput,
  countPods,
  makeMetadata,
  makeOwner,
  makeTemplate,
} from './ControllerInput';

/** The ReplicaSet that stands between a Deployment and its pods. */
export function makeReplicaSet(input: ControllerInput): WorkloadObject {
  const { workload, names, replicas } = input;
  const hash = names.templateHash(`${workload.namespace}/${workload.name}`);
  const counts = countPods(input);
  const labels = { ...selectPods(workload), 'pod-template-hash': hash };
  return {
    metadata: {
      ...makeMetadata(input, 'ReplicaSet', `${workload.name}-${hash}`),
      labels,
      annotations: {
        'deployment.kubernetes.io/desired-replicas': String(replicas),
        'deployment.kubernetes.io/revision': '1',
      },
      ownerReferences: [makeOwner(input, 'Deployment', 'apps/v1')],
    },
    spec: {
      replicas,
      selector: { matchLabels: labels },
      template: makeTemplate(input, labels),
    },
    status: {
      observedGeneration: 1,
      replicas: counts.present,
      fullyLabeledReplicas: counts.present,
      ...(counts.ready > 0 && {
        readyReplicas: counts.ready,
        availableReplicas: counts.ready,
      }),
    },
  };
}
