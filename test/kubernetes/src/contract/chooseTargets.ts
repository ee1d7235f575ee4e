import { ContractTarget } from './ContractTarget';
import { RealTarget } from './RealTarget';
import { SimulatedTarget } from './SimulatedTarget';

/**
 * The APIs that the contract is checked on: the simulated one, and a real kube-apiserver if KUBEBUILDER_ASSETS names a
 * folder that has one. Prints one line if it does not.
 */
export function chooseTargets(): readonly ContractTarget[] {
  const assets = process.env.KUBEBUILDER_ASSETS;
  if (assets) return [new SimulatedTarget(), new RealTarget(assets)];
  process.stderr.write(
    'Kubernetes contract: no extra run against a real kube-apiserver (KUBEBUILDER_ASSETS is not set; setup-envtest gets one).\n',
  );
  return [new SimulatedTarget()];
}
