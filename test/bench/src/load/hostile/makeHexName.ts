/** A name like that of a Palette cluster's namespace: `cluster-` and 24 hexadecimal digits. */
export function makeHexName(index: number): string {
  return `cluster-${index.toString(16).padStart(24, '0')}`;
}
