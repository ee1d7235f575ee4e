import type {
  Component,
  Conditions,
  TraitDefinition,
} from 'backstage-plugin-palette-common';
import type { PaletteTranslation } from '../translation';

/** Puts conditions on traits into words: `Infrastructure: not Edge or Imported`. */
export class ConditionWords {
  readonly #traits: ReadonlyMap<string, TraitDefinition>;
  readonly #t: PaletteTranslation;

  constructor(traits: readonly TraitDefinition[], t: PaletteTranslation) {
    this.#traits = new Map(traits.map(trait => [trait.name, trait]));
    this.#t = t;
  }

  /** Each condition on its own; all of them must hold. */
  describeEach(conditions: Conditions): readonly string[] {
    return Object.entries(conditions).map(([name, { values, not }]) => {
      const trait = this.#traits.get(name);
      return this.#t(
        not ? 'reference.condition.isNot' : 'reference.condition.is',
        {
          trait: trait?.title ?? name,
          values: dropCovered(values, trait).map(
            value => trait?.values[value] ?? value,
          ),
        },
      );
    });
  }

  /** All conditions in one text; empty without conditions. */
  describeAll(conditions: Conditions): string {
    const each = this.describeEach(conditions);
    return each.length > 0
      ? this.#t('reference.condition.all', { conditions: [...each] })
      : '';
  }

  /** All conditions that decide whether a cluster needs a component, each on its own. */
  describeConditions(component: Component): readonly string[] {
    return collectConditions(component).flatMap(conditions =>
      this.describeEach(conditions),
    );
  }

  /** How to declare the traits that a component depends on and only a cluster's owner can know. */
  describeDeclarations(component: Component): readonly string[] {
    const names = collectConditions(component).flatMap(Object.keys);
    return [...new Set(names)].flatMap(name => {
      const trait = this.#traits.get(name);
      return trait?.ownersKnowledge
        ? this.#t('reference.details.declare', {
            trait: trait.title,
            declarations: Object.keys(trait.values).map(
              value => `${name}=${value}`,
            ),
          })
        : [];
    });
  }
}

function collectConditions({
  when,
  optionalWhen,
  requiredWhen,
  requiredOnceOlder,
  requiredIfNamespaceExists,
}: Component): readonly Conditions[] {
  return [
    when,
    ...optionalWhen,
    ...requiredWhen,
    requiredOnceOlder?.when ?? {},
    requiredIfNamespaceExists?.when ?? {},
  ];
}

/** The values without those that another value covers. */
function dropCovered(
  values: readonly string[],
  trait: TraitDefinition | undefined,
): readonly string[] {
  const covered = new Set(values.flatMap(value => trait?.covers[value] ?? []));
  return values.filter(value => !covered.has(value));
}
