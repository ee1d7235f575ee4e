import type { FindingPod } from '../report/Finding';
import type { Conclusion } from '../report/reasons';
import type { PodCounts } from '../wording/findingSentences';

/** The health of the pods of one workload taken together. */
export interface PodsHealth
  extends Conclusion<'ready' | 'progressing' | 'degraded'>,
    PodCounts {
  /** ISO 8601; since when the worst pod has its state, where that is known. */
  readonly since?: string;
}

/** The health of a workload, with its pods. */
export interface WorkloadHealth extends PodsHealth {
  readonly pods: readonly FindingPod[];
}
