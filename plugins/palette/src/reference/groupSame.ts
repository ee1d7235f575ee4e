import type { ClusterType } from 'backstage-plugin-palette-common';

/** Gathers the cluster types of which the same is said, so that it is said once. */
export function groupSame<Value>(
  values: readonly (readonly [ClusterType, Value])[],
  /** Two values with the same of this say the same. */
  saying: (value: Value) => unknown,
): readonly {
  readonly types: readonly ClusterType[];
  readonly value: Value;
}[] {
  const groups = new Map<string, { types: ClusterType[]; value: Value }>();
  for (const [type, value] of values) {
    const key = JSON.stringify(saying(value));
    const group = groups.get(key);
    if (group) {
      group.types.push(type);
    } else {
      groups.set(key, { types: [type], value });
    }
  }
  return [...groups.values()];
}
