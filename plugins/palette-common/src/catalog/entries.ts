import type { Condition, Conditions, WorkloadsIn } from './expectations';
import type { ConditionsEntry } from './schemaParts';

/** Converts trait conditions from their short form in YAML. */
export function toConditions(entry: ConditionsEntry = {}): Conditions {
  return Object.fromEntries(
    Object.entries(entry).map(([trait, value]) => [trait, toCondition(value)]),
  );
}

function toCondition(value: ConditionsEntry[string]): Condition {
  return typeof value === 'object' && !Array.isArray(value)
    ? { not: true, values: toArray(value.not) }
    : { not: false, values: toArray(value) };
}

/** Converts `workload` and `in` to workloads in namespaces. */
export function toWorkloadsIn(entry: {
  readonly workload: string | readonly string[];
  readonly in: string | readonly string[];
}): WorkloadsIn {
  return { workloads: toArray(entry.workload), namespaces: toArray(entry.in) };
}

/** Returns a list as it is, and any other entry as a list of one item. */
export function toArray<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/** A duration such as `15m`, in ms. */
export function toMs(duration: string): number {
  return Number(duration.slice(0, -1)) * unitMs[duration.slice(-1)];
}
