/** The key of a finding in the URL of the tab: `lb/web`. */
export function toFindingKey({
  id,
  namespace,
}: {
  readonly id: string;
  readonly namespace: string;
}): string {
  return `${namespace}/${id.slice(id.lastIndexOf('/') + 1)}`;
}
