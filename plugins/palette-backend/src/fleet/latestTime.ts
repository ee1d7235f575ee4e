/** Checks go on while an answer is put together, so what is in it may be newer by this much, ms. */
const TOLERANCE_MS = 60_000;

/** The latest time that can be true of what is stored. What is dated later is from a clock that was wrong. */
export function latestTime(now: Date): Date {
  return new Date(now.getTime() + TOLERANCE_MS);
}
