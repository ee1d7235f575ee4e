import { NamePattern } from './NamePattern';

/**
 * Checks name patterns of one place of a file.
 *
 * @returns the place with the reason, for each pattern that is malformed
 */
export function verifyNamePatterns(
  at: string,
  patterns: readonly string[],
): readonly string[] {
  return [...new Set(patterns)].flatMap(pattern => {
    try {
      NamePattern.parse(pattern);
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [`${at}: ${reason}`];
    }
  });
}
