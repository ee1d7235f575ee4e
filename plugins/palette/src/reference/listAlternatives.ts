import type {
  Component,
  ClusterTypeCatalog,
} from 'backstage-plugin-palette-common';

/** One of several groups of components of which one suffices. */
export interface Alternative {
  readonly name: string;
  readonly components: readonly Component[];
}

/** The alternatives to a component, including its own; empty if it has none. */
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
