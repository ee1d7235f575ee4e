import type { WorkloadKind } from '../../catalog/PaletteCatalog';
import type { Workload } from '../../workloads';

/** The kind that was seen or, where a name alone leaves it open, the kind in the Palette catalog. */
export function chooseKind(
  { kind, via }: Workload,
  expected: WorkloadKind,
): Workload['kind'] {
  const open = kind === 'DaemonSet' || kind === 'Pod';
  return via === 'name' && open ? expected : kind;
}
