import type { WorkloadKind } from '../catalog/types';
import type { Workload } from '../workloads';

/** The kind that was seen. What a name alone leaves open, the Palette catalog says. */
export function seenKind(
  { kind, via }: Workload,
  expected: WorkloadKind,
): Workload['kind'] {
  const open = kind === 'DaemonSet' || kind === 'Pod';
  return via === 'name' && open ? expected : kind;
}
