import type { ClusterType } from 'backstage-plugin-palette-common';

/** Groups the cluster types with the same value, so that the page shows it once. */
export function groupSame<Value>(
  values: readonly (readonly [ClusterType, Value])[],
  /** The parts of a value that count; values with equal parts are the same. */
  pickParts: (value: Value) => unknown,
): readonly {
  readonly types: readonly ClusterType[];
  readonly value: Value;
}[] {
  const groups = new Map<string, { types: ClusterType[]; value: Value }>();
  for (const [type, value] of values) {
    const key = JSON.stringify(pickParts(value));
    const group = groups.get(key);
    if (group) {
      group.types.push(type);
    } else {
      groups.set(key, { types: [type], value });
    }
  }
  return [...groups.values()];
}
