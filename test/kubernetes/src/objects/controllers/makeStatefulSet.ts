import { WorkloadObject } from '../kubernetesObjects';
import { selectPods } from '../podIdentity';
import {
  ControllerInput,
  countPods,
  makeMetadata,
  makeTemplate,
} from './ControllerInput';

/** The StatefulSet of a workload, with the counts of its pods. */
export function makeStatefulSet(input: ControllerInput): WorkloadObject {
  const { workload, names, replicas } = input;
  const counts = countPods(input);
  const revision = `${workload.name}-${names.templateHash(
    `${workload.namespace}/${workload.name}`,
  )}`;
  return {
    metadata: makeMetadata(input, 'StatefulSet', workload.name),
    spec: {
      replicas,
      selector: { matchLabels: selectPods(workload) },
      template: makeTemplate(input),
      serviceName: workload.name,
      podManagementPolicy: 'OrderedReady',
      updateStrategy: { type: 'RollingUpdate' },
    },
    status: {
      observedGeneration: 1,
      replicas: counts.present,
      readyReplicas: counts.ready,
      currentReplicas: counts.present,
      updatedReplicas: counts.present,
      availableReplicas: counts.ready,
      currentRevision: revision,
      updateRevision: revision,
    },
  };
}
