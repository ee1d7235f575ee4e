import type { Conditions } from '../catalog/types';
import type { TraitValues } from './conditions';
import { listed } from './wording';

/** The conditions under which some others do not hold, as far as single values say so. */
export function turnedAround(conditions: Conditions): Conditions {
  return Object.fromEntries(
    Object.entries(conditions)
      .filter(([, { not }]) => not)
      .map(([name, { values }]) => [name, { values, not: false }]),
  );
}

/** How to declare one of some conditions, where only the cluster's owner can know it; undefined where none is such. */
export function declarationOf(
  conditions: readonly Conditions[],
  traits: TraitValues,
): string | undefined {
  const declarations = conditions
    .flatMap(Object.entries<Conditions[string]>)
    .filter(([name, { not }]) => {
      const knowledge = traits.definition(name)?.ownersKnowledge;
      return !not && knowledge && traits.judge(knowledge).holds === 'yes';
    })
    .map(([name, { values }]) => `${name}=${values[0]}`);
  return declarations.length === 0
    ? undefined
    : `If that is intended, declare ${listed(
        [...new Set(declarations)],
        'or',
      )}.`;
}
