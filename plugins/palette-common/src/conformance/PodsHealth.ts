import type { Because, FindingState } from './types';

/** How the pods of one workload do together. */
export interface PodsHealth {
  readonly state: Extract<FindingState, 'ready' | 'progressing' | 'degraded'>;
  readonly because: Because;
  /** ISO 8601 */
  readonly since?: string;
  readonly readyPods: number;
  readonly desiredPods: number;
}
