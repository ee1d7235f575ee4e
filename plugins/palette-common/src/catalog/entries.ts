import type { Condition, Conditions, WorkloadsIn } from './expectations';
import type { ConditionsEntry } from './schemaParts';

const unitMs: Readonly<Record<string, number>> = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

export function durationMs(text: string): number {
  return Number(text.slice(0, -1)) * unitMs[text.slice(-1)];
}

export function asArray<T>(value: T | readonly T[]): readonly T[] {
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

export function toConditions(entry: ConditionsEntry = {}): Conditions {
  const toCondition = (value: ConditionsEntry[string]): Condition =>
    typeof value === 'object' && !Array.isArray(value)
      ? { not: true, values: asArray(value.not) }
      : { not: false, values: asArray(value) };
  return Object.fromEntries(
    Object.entries(entry).map(([trait, value]) => [trait, toCondition(value)]),
  );
}

export function toWorkloadsIn(entry: {
  readonly workload: string | readonly string[];
  readonly in: string | readonly string[];
}): WorkloadsIn {
  return { workloads: asArray(entry.workload), namespaces: asArray(entry.in) };
}
