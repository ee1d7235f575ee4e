import { InputError } from '@backstage/errors';
import { makePrintable } from '../snapshot/makePrintable';
import type { BundleName } from './collectionTime';

/** @throws InputError saying that there is no cluster, or that the script had no access to it. */
export function refuseMissing(name: BundleName | undefined): never {
  throw new InputError(
    name
      ? `The support bundle${
          name.cluster ? ` ${makePrintable(name.cluster)}` : ''
        } has no file of pods: the script had no access to the cluster. Collect it on a control plane node, or with KUBECONFIG set.`
      : 'No support bundle was found there: it has no file k8s/cluster-resources/pods/NAMESPACE.yaml, and no other list of pods in YAML or JSON.',
  );
}

/**
 * The pods of two clusters would make one cluster that does not exist.
 *
 * @throws InputError where there are several folders.
 */
export function refuseSeveral(folders: readonly string[]): void {
  if (folders.length > 1) {
    const names = folders.map(folder => makePrintable(folder || '.'));
    throw new InputError(
      `There is more than one cluster in it: ${names.join(
        ' and ',
      )}. Check each of them by itself.`,
    );
  }
}
