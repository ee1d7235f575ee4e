import { ClusterWorkloads } from '../cluster/ClusterWorkloads';
import { ContractDetails } from './ContractTarget';

/** Adds what the contract asks for events and logs to a simulated cluster. */
export function addDetails(
  workloads: ClusterWorkloads,
  { namespace, crashed, steady, missing }: ContractDetails,
): void {
  const { name, container, log } = crashed;
  workloads.add({
    namespace,
    name,
    kind: 'Pod',
    age: '40m',
    containers: [container],
    condition: { state: 'crashLoop', log },
  });
  workloads.add({
    namespace,
    name: steady,
    kind: 'Pod',
    age: '40m',
    containers: [steady],
  });
  workloads.add({ namespace, name: missing, kind: 'Deployment', age: '40m' });
  workloads.remove(namespace, missing);
}
