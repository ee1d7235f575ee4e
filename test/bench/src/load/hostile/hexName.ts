/** A namespace that looks as if it belonged to a Palette cluster: `cluster-` and 24 hexadecimal digits. */
export function hexName(index: number): string {
  return `cluster-${index.toString(16).padStart(24, '0')}`;
}
