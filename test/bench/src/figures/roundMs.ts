/** Rounds to tenths of a millisecond. */
export function roundMs(ms: number): number {
  return Math.round(ms * 10) / 10;
}
