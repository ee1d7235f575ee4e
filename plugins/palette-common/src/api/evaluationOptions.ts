import type { ClusterType } from '../catalog/PaletteCatalog';
import type { Strictness } from '../conformance/types';
import type { DeclaredTraits } from '../conformance/types';

/**
 * How a pasted listing is to be judged.
 *
 * @public
 */
export interface EvaluationOptions {
  /** By default `auto`: recognised. */
  readonly clusterType?: ClusterType | 'auto';
  /** Trait values by name, `{ infrastructure: 'vsphere' }`; declared beats detected. */
  readonly traits?: DeclaredTraits;
  /** The namespaces that the listing shows completely, if not all; not together with `partial`. */
  readonly completeNamespaces?: readonly string[];
  /** The listing shows no namespace completely, so absence proves nothing. By default it is taken as complete. */
  readonly partial?: boolean;
  /** The namespace of pods that the listing shows without one; it is then complete for that namespace only. */
  readonly namespace?: string;
  /** By default as the portal is configured. */
  readonly strictness?: Strictness;
}
