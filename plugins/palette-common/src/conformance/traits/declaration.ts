import type { Conditions } from '../../catalog/PaletteCatalog';
import { findingAdvice } from '../wording/findingSentences';
import { joinWords } from '../wording/grammar';
import type { TraitValues } from './TraitValues';

/** Turns conditions with `not` around: the single values under which they do not hold. */
export function invertConditions(conditions: Conditions): Conditions {
  return Object.fromEntries(
    Object.entries(conditions)
      .filter(([, { not }]) => not)
      .map(([name, { values }]) => [name, { values, not: false }]),
  );
}

/**
 * Says how to declare one of these conditions, where only the cluster's owner can know whether it holds.
 *
 * @returns one sentence, or none where every condition can be detected
 */
export function adviseDeclaration(
  conditions: readonly Conditions[],
  traits: TraitValues,
): readonly string[] {
  const declarations = conditions
    .flatMap(Object.entries<Conditions[string]>)
    .filter(([name, { not }]) => {
      const knowledge = traits.getDefinition(name)?.ownersKnowledge;
      return !not && knowledge && traits.judge(knowledge).holds === 'yes';
    })
    .map(([name, { values }]) => `${name}=${values[0]}`);
  return declarations.length === 0
    ? []
    : [
        findingAdvice.declareIntent(
          joinWords([...new Set(declarations)], 'or'),
        ),
      ];
}
