/** Orders namespaces as an API server orders what is in them: by `namespace/`, so that `a-b` comes before `a`. */
export function compareNamespaces(a: string, b: string): number {
  return compare(`${a}/`, `${b}/`);
}

/** Orders pods as an API server does: by `namespace/name`. Names are ASCII, so comparing UTF-16 is comparing bytes. */
export function comparePods(a: Key, b: Key): number {
  return compare(`${a.namespace}/${a.name}`, `${b.namespace}/${b.name}`);
}

interface Key {
  readonly namespace: string;
  readonly name: string;
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
