import { ContractTarget } from './ContractTarget';
import { RealTarget } from './RealTarget';
import { SimulatedTarget } from './SimulatedTarget';

/**
 * What the contract is checked on: always the simulated API; besides it a real kube-apiserver where
 * KUBEBUILDER_ASSETS names a folder that has one. Says so in one line where it does not.
 */
export function chooseTargets(): readonly ContractTarget[] {
  const assets = process.env.KUBEBUILDER_ASSETS;
  if (assets) return [new SimulatedTarget(), new RealTarget(assets)];
  process.stderr.write(
    'Kubernetes contract: no extra run against a real kube-apiserver (KUBEBUILDER_ASSETS is not set; setup-envtest gets one).\n',
  );
  return [new SimulatedTarget()];
}
