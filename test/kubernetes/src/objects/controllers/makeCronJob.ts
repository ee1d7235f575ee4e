import { WorkloadObject } from '../kubernetesObjects';
import { ControllerInput, makeMetadata, makeTemplate } from './ControllerInput';

/** The CronJob of a workload. */
export function makeCronJob(input: ControllerInput): WorkloadObject {
  const last = input.pods[0]?.metadata.creationTimestamp;
  return {
    metadata: makeMetadata(input, 'CronJob', input.workload.name),
    spec: {
      schedule: '0 */6 * * *',
      concurrencyPolicy: 'Allow',
      suspend: false,
      jobTemplate: { spec: { template: makeTemplate(input) } },
    },
    status: { ...(last && { lastScheduleTime: last }) },
  };
}
