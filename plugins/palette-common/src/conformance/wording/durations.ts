const units: readonly (readonly [ms: number, name: string])[] = [
  [86_400_000, 'd'],
  [3_600_000, 'h'],
  [60_000, 'min'],
  [1_000, 's'],
];

/** A duration in ms in its largest whole unit: "14 min". */
export function describeDuration(ms: number): string {
  const [size, name] = units.find(([unit]) => ms >= unit) ?? units[3];
  return `${Math.max(0, Math.floor(ms / size))} ${name}`;
}

/** ms from one ISO 8601 time to another; undefined where either is absent or not a time. */
export function measureElapsedMs(
  from: string | undefined,
  to: string,
): number | undefined {
  const ms = from === undefined ? NaN : Date.parse(to) - Date.parse(from);
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}
