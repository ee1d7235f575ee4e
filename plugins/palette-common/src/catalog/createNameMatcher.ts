import type { NamePattern } from './NamePattern';

/**
 * Makes a function that tells whether a name matches any of some patterns. Patterns without a placeholder are looked up, so
 * that thousands of them take no more time than one.
 */
export function createNameMatcher(
  patterns: readonly NamePattern[],
): (name: string) => boolean {
  const literal = new Set(
    patterns.filter(p => p.isLiteral).map(p => p.pattern),
  );
  const varying = patterns.filter(p => !p.isLiteral);
  return name => literal.has(name) || varying.some(p => p.matches(name));
}
