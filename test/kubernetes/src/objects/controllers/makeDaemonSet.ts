import { WorkloadObject } from '../kubernetesObjects';
import { selectPods } from '../podIdentity';
import {
  ControllerInput,
  countPods,
  makeMetadata,
  makeTemplate,
} from './ControllerInput';

/** The DaemonSet of a workload, with the counts of its pods. */
export function makeDaemonSet(input: ControllerInput): WorkloadObject {
  const { workload, replicas } = input;
  const counts = countPods(input);
  return {
    metadata: makeMetadata(input, 'DaemonSet', workload.name),
    spec: {
      selector: { matchLabels: selectPods(workload) },
      template: makeTemplate(input),
      updateStrategy: { type: 'RollingUpdate' },
    },
    status: {
      observedGeneration: 1,
      desiredNumberScheduled: replicas,
      currentNumberScheduled: counts.present,
      updatedNumberScheduled: counts.present,
      numberMisscheduled: 0,
      numberReady: counts.ready,
      numberAvailable: counts.ready,
      ...(counts.ready < replicas && {
        numberUnavailable: replicas - counts.ready,
      }),
    },
  };
}
