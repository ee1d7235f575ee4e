/** The id of the element that a namespace or component opens; their own names may hold what an id may not. */
export function elementId(name: string): string {
  return `palette-reference-${name.replace(/[^\w-]/g, '_')}`;
}
