import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';

/** An entity reference without the default namespace: `component:web-shop`. */
export function shortenEntityRef(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return namespace === DEFAULT_NAMESPACE
    ? `${kind}:${name}`
    : `${kind}:${namespace}/${name}`;
}
