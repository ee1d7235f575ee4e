/**
 * The latest time at which a waiver may expire: the same day of the next year.
 *
 * @param createdAt - ISO 8601; when the waiver is made
 *
 * @returns ISO 8601
 *
 * @public
 */
export function findLatestExpiry(createdAt: string): string {
  const latest = new Date(createdAt);
  latest.setUTCFullYear(latest.getUTCFullYear() + 1);
  return latest.toISOString();
}
