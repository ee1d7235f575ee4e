import { printTimestamp, WorkloadObject } from '../kubernetesObjects';
import {
  ControllerInput,
  makeMetadata,
  makeOwner,
  makeTemplate,
} from './ControllerInput';

/** The Job of a workload, or the latest Job of a CronJob. */
export function makeJob(input: ControllerInput): WorkloadObject {
  const { workload, pods } = input;
  const succeeded = pods.filter(({ status }) => status.phase === 'Succeeded');
  const failed = pods.filter(({ status }) => status.phase === 'Failed');
  const active = pods.length - succeeded.length - failed.length;
  const startTime =
    pods[0]?.metadata.creationTimestamp ?? printTimestamp(input.createdAt);
  const ended = succeeded[0]?.status.containerStatuses?.[0].state.terminated;
  const name = pods[0]?.metadata.labels?.['job-name'] ?? workload.name;
  return {
    metadata: {
      ...makeMetadata(input, 'Job', name),
      ...(workload.kind === 'CronJob' && {
        ownerReferences: [makeOwner(input, 'CronJob', 'batch/v1')],
      }),
    },
    spec: {
      parallelism: 1,
      completions: 1,
      backoffLimit: 6,
      template: makeTemplate(input),
    },
    status: {
      startTime,
      ...(active > 0 && { active }),
      ...(succeeded.length > 0 && {
        succeeded: succeeded.length,
        completionTime: ended?.finishedAt ?? startTime,
        conditions: [
          { type: 'Complete', status: 'True', lastTransitionTime: startTime },
        ],
      }),
      ...(failed.length > 0 && { failed: failed.length }),
    },
  };
}
