/** @throws Error with all reasons, where there are any. */
export function refuseCatalog(reasons: readonly string[]): void {
  if (reasons.length > 0) {
    throw new Error(
      `The Palette catalog cannot be used.\n${reasons.join('\n')}`,
    );
  }
}
