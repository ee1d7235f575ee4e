/** ms */
export const DAY_MS = 86_400_000;

/** The last days as `2026-11-25`, in UTC, the oldest first and today last. */
export function listLastDays(now: Date, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    toDay(new Date(now.getTime() - (count - 1 - i) * DAY_MS)),
  );
}

/** The day of a time in UTC, `2026-11-25`. */
export function toDay(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** The time at which a day begins in UTC. */
export function toDayStart(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
