import type { KnownTrouble } from './KnownTrouble';
import { verifyConditions, type KnownValues } from './verifyConditions';
import { verifyNamePatterns } from './verifyNamePatterns';

/**
 * Checks what a schema cannot: the conditions and the patterns of known troubles.
 *
 * @param troubles - each with its place in the file
 * @returns the place of each that is wrong, with the reason
 */
export function verifyTroubles(
  troubles: readonly (readonly [at: string, trouble: KnownTrouble])[],
  known: KnownValues,
): readonly string[] {
  return troubles.flatMap(([at, { when, workloads, namespaces }]) => [
    ...verifyConditions(at, when, known),
    ...verifyNamePatterns(at, [...workloads, ...namespaces]),
  ]);
}
