import type { Component, Conditions, TraitDefinition } from '../catalog';
import { judge, smallCatalog } from './smallCatalog';

/** A pod that shows that the trait `cloud` is `blue`. */
export const BLUE = 'infra/blue-driver';

/** A condition on the trait `cloud`. */
export const where = (value: string, not = false): Conditions => ({
  cloud: { values: [value], not },
});

/** The parts of the cluster that a test gives. */
export type Cluster = Parameters<typeof judge>[1];

/** The finding for a component that is not there: its state, and why. */
export function absent(
  parts: Partial<Component>,
  cluster: Cluster = {},
  others: readonly Partial<Component>[] = [],
  trait?: Partial<TraitDefinition>,
) {
  const { findings } = judge(smallCatalog([parts, ...others], trait), {
    namespaces: ['home'],
    ...cluster,
  });
  const { state, because } = findings.find(
    f => f.component === (parts.name ?? 'web'),
  )!;
  return { state, ...because };
}
