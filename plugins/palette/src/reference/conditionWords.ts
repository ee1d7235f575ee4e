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
          values: values.map(value => trait?.values[value] ?? value),
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

  /** Everything that decides whether a component is asked of a cluster. */
  of(component: Component): readonly string[] {
    return [
      component.when,
      ...component.optionalWhen,
      component.requiredIfNamespaceExists?.when ?? {},
    ].flatMap(conditions => this.each(conditions));
  }
}
