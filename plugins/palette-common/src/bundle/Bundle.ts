import type { Snapshot } from '../snapshot/Snapshot';
import type { BundleEvidence } from './evidence/BundleEvidence';
import type { BundleLayout } from './locateFile';

/**
 * Name and time of a source, for bundles that do not tell theirs.
 *
 * @public
 */
export interface BundleSource {
  /** The name of the archive or folder. */
  readonly name: string;
  /** When it was written, ms since the epoch; counts where neither folder nor files tell a time. */
  readonly modifiedAt: number;
}

/**
 * A bundle as it was read.
 *
 * @public
 */
export interface Bundle {
  /** The cluster as the script names it, `spectro-cluster`; else the name of the archive or folder. */
  readonly name: string;
  readonly layout: BundleLayout;
  /** ISO 8601 */
  readonly collectedAt: string;
  /** `v1.33.5`, where the bundle says it. */
  readonly kubernetesVersion?: string;
  readonly snapshot: Snapshot;
  readonly evidence: BundleEvidence;
}
