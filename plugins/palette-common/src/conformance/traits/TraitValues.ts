import type {
  Condition,
  Conditions,
  TraitDefinition,
} from '../../catalog/PaletteCatalog';
import type { Trait } from '../report/Report';
import { findingSentences } from '../wording/findingSentences';
import { joinWords, lowerTitle } from '../wording/grammar';

/** Whether something holds, as far as a reading shows. */
export type Truth = 'yes' | 'no' | 'maybe';

/** Whether conditions on traits hold. */
export interface Judgement {
  readonly holds: Truth;
  /** Why, in words; absent where they hold. */
  readonly sentence?: string;
  /** The trait that decided; absent where they hold. */
  readonly trait?: string;
}

/** A cluster's traits by name, with the definition of each. */
export class TraitValues {
  readonly #traits: ReadonlyMap<string, Trait>;
  readonly #definitions: readonly TraitDefinition[];

  /** @param traits - read at each call, so that traits may be added later */
  constructor(
    traits: ReadonlyMap<string, Trait>,
    definitions: readonly TraitDefinition[],
  ) {
    this.#traits = traits;
    this.#definitions = definitions;
  }

  get(name: string): Trait | undefined {
    return this.#traits.get(name);
  }

  getDefinition(name: string): TraitDefinition | undefined {
    return this.#definitions.find(d => d.name === name);
  }

  /** Whether all of these conditions hold. A trait that is not known may have any of its values. */
  judge(conditions: Conditions): Judgement {
    return combine(
      Object.entries(conditions).map(([name, condition]) =>
        this.#judgeOne(name, condition),
      ),
    );
  }

  /** The same, but a trait that nothing shows although everything was read has none of its values. */
  settle(conditions: Conditions): Judgement {
    return combine(
      Object.entries(conditions).map(([name, condition]) =>
        this.#traits.get(name)?.untold
          ? this.#judgeUntold(name, condition)
          : this.#judgeOne(name, condition),
      ),
    );
  }

  #judgeUntold(name: string, condition: Condition): Judgement {
    if (condition.not) {
      return { holds: 'yes' };
    }
    const sentence = findingSentences.traitNotTold(
      this.#writeRule(name, condition),
    );
    return { holds: 'no', trait: name, sentence };
  }

  #judgeOne(name: string, condition: Condition): Judgement {
    const { values, not } = condition;
    const definition = this.getDefinition(name);
    const trait = this.#traits.get(name);
    const rule = this.#writeRule(name, condition);
    const agrees = (value: string) => values.includes(value) !== not;

    if (trait && trait.values.length > 0) {
      const holds = not
        ? trait.values.every(agrees)
        : trait.values.some(agrees);
      const seen = trait.evidence[0] ? ` (${trait.evidence[0]})` : '';
      return holds
        ? { holds: 'yes' }
        : {
            holds: 'no',
            trait: name,
            sentence: findingSentences.conditionNotMet(
              rule,
              `${trait.label}${seen}`,
            ),
          };
    }
    const candidates = trait?.candidates.length
      ? trait.candidates
      : listDetectableValues(definition);
    if (candidates.length > 0 && candidates.every(agrees)) {
      return { holds: 'yes' };
    }
    if (candidates.length > 0 && !candidates.some(agrees)) {
      return {
        holds: 'no',
        trait: name,
        sentence: findingSentences.conditionNotMet(
          rule,
          joinTitles(candidates, definition),
        ),
      };
    }
    return {
      holds: 'maybe',
      trait: name,
      sentence: findingSentences.traitUnknown(rule),
    };
  }

  #writeRule(name: string, { values, not }: Condition): string {
    const definition = this.getDefinition(name);
    const title = lowerTitle(definition?.title ?? name);
    return `${not ? 'Not' : 'Only'} where ${title} is ${joinTitles(
      values,
      definition,
    )}`;
  }
}

/** One condition that does not hold decides, else one that may not. */
function combine(judgements: readonly Judgement[]): Judgement {
  return (
    judgements.find(j => j.holds === 'no') ??
    judgements.find(j => j.holds === 'maybe') ?? { holds: 'yes' }
  );
}

function joinTitles(
  values: readonly string[],
  definition: TraitDefinition | undefined,
): string {
  // A value that stands for either of two others adds nothing where both are named.
  const named = values.filter(
    v => !definition?.covers[v]?.every(covered => values.includes(covered)),
  );
  return joinWords(
    named.map(v => definition?.values[v] ?? v),
    'or',
  );
}

/** Values that a trait can have without being declared: those of its signs. */
function listDetectableValues(
  definition: TraitDefinition | undefined,
): readonly string[] {
  if (!definition) {
    return [];
  }
  const { signs, hints, otherwise } = definition;
  return [
    ...new Set([
      ...[...signs, ...hints].map(s => s.value),
      ...(otherwise ? [otherwise] : []),
    ]),
  ];
}
