/** The namespace pattern of a finding's id, `<namespace pattern>/<component>`. */
export function toNamespacePattern(findingId: string): string {
  return findingId.slice(0, findingId.lastIndexOf('/'));
}
