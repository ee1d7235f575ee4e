import { parseKubectlAge } from '../snapshot/parseKubectlAge';

/** Clocks of API servers that share the work differ by a little; ms. */
const MARGIN_MS = 10_000;

/**
 * Whether something is certainly older than this. Ages are rounded down, by up to a day.
 *
 * @param age - as kubectl prints it, `8m36s`
 * @param ms - counted until the age was read
 */
export function isOlderThan(age: string | undefined, ms: number): boolean {
  const atLeastMs = age === undefined ? undefined : parseKubectlAge(age);
  return atLeastMs !== undefined && atLeastMs >= ms + MARGIN_MS;
}
