import { parseKubectlAge } from './parseKubectlAge';

const ISO_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

/**
 * The time that lies this long before another, in ISO 8601.
 *
 * @param observedAt - ms since the epoch
 */
export function countBack(
  observedAt: number,
  ageMs: number | undefined,
): string | undefined {
  return ageMs === undefined
    ? undefined
    : new Date(observedAt - ageMs).toISOString();
}

/** When a pod was created, in ISO 8601, from an age or a time; undefined where the cell is neither. */
export function readCreatedAt(
  cell: string,
  observedAt: number,
): string | undefined {
  return ISO_TIME.test(cell) && !Number.isNaN(Date.parse(cell))
    ? new Date(cell).toISOString()
    : countBack(observedAt, parseKubectlAge(cell));
}
