/** As wide as the tables' columns, characters. */
export const LONGEST_CLUSTER_NAME = 255;

/** Characters that a database refuses or replaces, and that no header of a request can carry. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;

/** Whether a table holds a cluster's name and gives it back as it was. */
export function isStorableName(name: string): boolean {
  return name.length <= LONGEST_CLUSTER_NAME && !UNSTORABLE.test(name);
}
