const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Milliseconds of a duration in the form that kubectl prints: `45s`, `14m`, `8m36s`, `2d3h`.
 * @throws Error naming the text that is not a duration
 */
export function parseDuration(text: string): number {
  const parts = /^(?:\d+[smhd])+$/.test(text) ? text.match(/\d+[smhd]/g) : null;
  if (!parts) {
    throw new Error(
      `"${text}" is not a duration: write it like 45s, 14m, 8m36s or 2d3h`,
    );
  }
  return parts.reduce(
    (sum, part) => sum + Number(part.slice(0, -1)) * UNIT_MS[part.slice(-1)],
    0,
  );
}

/** A duration (ms) in the form that kubectl prints ages in: two units at most, the larger ones alone. */
export function formatDuration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  const withRest = (whole: string, rest: number, unit: string) =>
    rest === 0 ? whole : `${whole}${rest}${unit}`;
  if (seconds < 120) return `${seconds}s`;
  if (minutes < 10) return withRest(`${minutes}m`, seconds % 60, 's');
  if (minutes < 180) return `${minutes}m`;
  if (hours < 8) return withRest(`${hours}h`, minutes % 60, 'm');
  if (hours < 48) return `${hours}h`;
  if (hours < 192) return withRest(`${days}d`, hours % 24, 'h');
  return `${days}d`;
}
