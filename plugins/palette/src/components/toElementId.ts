/** The id of an element that shows something by its name, which may hold characters that an id may not. */
export function toElementId(kind: string, name: string): string {
  return `palette-${kind}-${name.replace(/[^\w-]/g, '_')}`;
}
