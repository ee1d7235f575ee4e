export const DAY_MS = 86_400_000;

/** The last days as `2026-11-25`, UTC, the oldest first and today last. */
export function lastDays(now: Date, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    dayOf(new Date(now.getTime() - (count - 1 - i) * DAY_MS)),
  );
}

export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}

/** When a day begins, UTC. */
export function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00.000Z`);
}
