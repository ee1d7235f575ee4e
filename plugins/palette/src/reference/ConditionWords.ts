import type {
  Component,
  Conditions,
  TraitDefinition,
} from 'backstage-plugin-palette-common';
import type { PaletteTranslation } from '../translation';

/** Conditions on traits as sentences' parts, `Infrastructure: not Edge or Imported`. */
export class ConditionWords {
  readonly #traits: ReadonlyMap<string, TraitDefinition>;
  readonly #t: PaletteTranslation;

  constructor(traits: readonly TraitDefinition[], t: PaletteTranslation) {
    this.#traits = new Map(traits.map(trait => [trait.name, trait]));
    this.#t = t;
  }

  /** Each condition on its own; all of them must hold. */
  each(conditions: Conditions): readonly string[] {
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

  /** All conditions in one; empty where there are none. */
  all(conditions: Conditions): string {
    const each = this.each(conditions);
    return each.length > 0
      ? this.#t('reference.condition.all', { conditions: [...each] })
      : '';
  }

  /** How to declare what only a cluster's owner can know and the component depends on. */
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

  /** Everything that decides whether a component is asked of a cluster. */
  of(component: Component): readonly string[] {
    return collectConditions(component).flatMap(conditions => this.each(conditions));
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

/** The values without those that another of them covers. */
function dropCovered(
  values: readonly string[],
  trait: TraitDefinition | undefined,
): readonly string[] {
  const covered = new Set(values.flatMap(value => trait?.covers[value] ?? []));
  return values.filter(value => !covered.has(value));
}
