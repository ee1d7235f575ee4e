import type { Conditions, TraitDefinition } from '../catalog/types';
import type { Trait } from './types';
import { inSentence } from './wording';

/** Whether something holds, as far as a reading can tell. */
export type Truth = 'yes' | 'no' | 'maybe';

/** How conditions on traits turned out, and the trait that decided. */
export interface Judgement {
  readonly holds: Truth;
  /** Where it does not hold, or may not: why, in words. */
  readonly sentence?: string;
}

function titles(
  values: readonly string[],
  definition: TraitDefinition | undefined,
): string {
  return values.map(v => definition?.values[v] ?? v).join(' or ');
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

  /** Whether all of some conditions hold. */
  judge(conditions: Conditions): Judgement {
    const judgements = Object.entries(conditions).map(([name, condition]) =>
      this.judgeOne(name, condition.values, condition.not),
    );
    return (
      judgements.find(j => j.holds === 'no') ??
      judgements.find(j => j.holds === 'maybe') ?? { holds: 'yes' }
    );
  }

  private judgeOne(
    name: string,
    values: readonly string[],
    not: boolean,
  ): Judgement {
    const definition = this.definitions.find(d => d.name === name);
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
    const candidates =
      trait?.candidates ?? Object.keys(definition?.values ?? {});
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
