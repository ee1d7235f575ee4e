import type { Condition, Conditions, TraitDefinition } from '../catalog/types';
import type { Trait } from './types';
import { inSentence, listed } from './wording';

/** Whether something holds, as far as a reading can tell. */
export type Truth = 'yes' | 'no' | 'maybe';

/** How conditions on traits turned out, and the trait that decided. */
export interface Judgement {
  readonly holds: Truth;
  /** Where it does not hold, or may not: why, in words. */
  readonly sentence?: string;
  /** The trait that decided, where it does not hold or may not. */
  readonly trait?: string;
}

function titles(
  values: readonly string[],
  definition: TraitDefinition | undefined,
): string {
  // A value that leaves open which of two it is adds nothing beside both.
  const told = values.filter(
    v => !definition?.covers[v]?.every(covered => values.includes(covered)),
  );
  return listed(
    told.map(v => definition?.values[v] ?? v),
    'or',
  );
}

/** Values that a trait can have without being declared: those of its signs. */
function detectableValues(
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

/** A cluster's traits by name, with how each is defined. */
export class TraitValues {
  constructor(
    private readonly traits: ReadonlyMap<string, Trait>,
    private readonly definitions: readonly TraitDefinition[],
  ) {}

  get(name: string): Trait | undefined {
    return this.traits.get(name);
  }

  /** How a trait is defined. */
  definition(name: string): TraitDefinition | undefined {
    return this.definitions.find(d => d.name === name);
  }

  /** Whether all of some conditions hold; what could not be told may hold. */
  judge(conditions: Conditions): Judgement {
    return this.#judgeAll(conditions, 'open');
  }

  /** The same, but where everything was read and nothing tells a trait, it is taken to have none of its values. */
  settle(conditions: Conditions): Judgement {
    return this.#judgeAll(conditions, 'closed');
  }

  #judgeAll(conditions: Conditions, untold: 'open' | 'closed'): Judgement {
    const judgements = Object.entries(conditions).map(
      ([name, condition]): Judgement => {
        const judgement =
          untold === 'closed' && this.traits.get(name)?.untold
            ? this.#judgeUntold(name, condition)
            : this.judgeOne(name, condition.values, condition.not);
        return judgement.holds === 'yes'
          ? judgement
          : { ...judgement, trait: name };
      },
    );
    return (
      judgements.find(j => j.holds === 'no') ??
      judgements.find(j => j.holds === 'maybe') ?? { holds: 'yes' }
    );
  }

  #judgeUntold(name: string, { values, not }: Condition): Judgement {
    const definition = this.definition(name);
    const title = inSentence(definition?.title ?? name);
    return not
      ? { holds: 'yes' }
      : {
          holds: 'no',
          sentence: `Only where ${title} is ${titles(
            values,
            definition,
          )}, of which nothing here is a sign.`,
        };
  }

  private judgeOne(
    name: string,
    values: readonly string[],
    not: boolean,
  ): Judgement {
    const definition = this.definition(name);
    const trait = this.traits.get(name);
    const title = definition?.title ?? name;
    const wanted = titles(values, definition);
    const rule = not
      ? `Not where ${inSentence(title)} is ${wanted}`
      : `Only where ${inSentence(title)} is ${wanted}`;
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
            sentence: `${rule}; here it is ${trait.label}${seen}.`,
          };
    }
    const candidates = trait?.candidates.length
      ? trait.candidates
      : detectableValues(definition);
    if (candidates.length > 0 && candidates.every(agrees)) {
      return { holds: 'yes' };
    }
    if (candidates.length > 0 && !candidates.some(agrees)) {
      return {
        holds: 'no',
        sentence: `${rule}; here it is ${titles(candidates, definition)}.`,
      };
    }
    return {
      holds: 'maybe',
      sentence: `${rule}, which could not be told here.`,
    };
  }
}
