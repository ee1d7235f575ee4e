import { WorkloadObject } from '../kubernetesObjects';
import { Resource } from '../resources';
import { WorkloadKind } from '../WorkloadSpec';
import { ControllerInput } from './ControllerInput';
import { makeDeployment } from './makeDeployment';
import { makeReplicaSet } from './makeReplicaSet';
import { makeStatefulSet } from './makeStatefulSet';
import { makeDaemonSet } from './makeDaemonSet';
import { makeJob } from './makeJob';
import { makeCronJob } from './makeCronJob';

/** The resources whose objects follow from workloads of a kind. */
const RESOURCES_OF_KIND: Readonly<Record<WorkloadKind, readonly Resource[]>> = {
  Deployment: ['deployments', 'replicasets'],
  DaemonSet: ['daemonsets'],
  StatefulSet: ['statefulsets'],
  Job: ['jobs'],
  CronJob: ['cronjobs', 'jobs'],
  StaticPod: [],
  Pod: [],
};

/**
 * The object that a workload's controllers keep under a resource, consistent with its pods: owned by the same uid, selected
 * by the same labels, with the counts of their states.
 *
 * @returns undefined where a workload of that kind has none
 */
export function makeControllerObject(
  resource: Resource,
  input: ControllerInput,
): WorkloadObject | undefined {
  if (!RESOURCES_OF_KIND[input.workload.kind].includes(resource)) {
    return undefined;
  }
  switch (resource) {
    case 'deployments':
      return makeDeployment(input);
    case 'replicasets':
      return makeReplicaSet(input);
    case 'statefulsets':
      return makeStatefulSet(input);
    case 'daemonsets':
      return makeDaemonSet(input);
    case 'cronjobs':
      return makeCronJob(input);
    default:
      return makeJob(input);
  }
}
