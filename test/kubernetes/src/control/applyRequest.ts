import { ServedCluster } from '../api/ServedCluster';
import { ControlRequest } from './controlRequest';

/**
 * Changes a cluster as a request asks for.
 * @throws Error where the cluster has no such workload
 */
export async function applyRequest(
  cluster: ServedCluster,
  request: ControlRequest,
): Promise<void> {
  const { workloads, faults } = cluster;
  switch (request.action) {
    case 'break':
      workloads.setCondition(
        request.namespace,
        request.workload,
        request.condition,
        request.pod,
      );
      break;
    case 'remove':
      workloads.remove(request.namespace, request.workload);
      break;
    case 'heal':
      workloads.heal(request.namespace, request.workload);
      break;
    case 'scale':
      workloads.scale(request.namespace, request.workload, request.replicas);
      break;
    case 'setFault':
      await faults.set(request.fault);
      break;
    default:
      await faults.clear();
  }
}
