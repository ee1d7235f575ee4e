import type {
  Component,
  ClusterTypeCatalog,
} from 'backstage-plugin-palette-common';

/** One of several ways to run the same; the whole of it suffices. */
export interface Alternative {
  readonly name: string;
  readonly components: readonly Component[];
}

/** The alternatives among which a component's own is; none where it belongs to no group. */
export function listAlternatives(
  { oneOf }: Component,
  catalog: ClusterTypeCatalog,
): readonly Alternative[] {
  if (!oneOf) {
    return [];
  }
  const inGroup = catalog.components.filter(
    each => each.oneOf?.group === oneOf.group,
  );
  const names = new Set(inGroup.map(each => each.oneOf?.alternative ?? ''));
  return [...names].map(name => ({
    name,
    components: inGroup.filter(each => each.oneOf?.alternative === name),
  }));
}
