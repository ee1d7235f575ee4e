import type { ClusterTypeCatalog } from '../../catalog/PaletteCatalog';
import type { WorkloadFinding } from '../report/Finding';
import { describeCauses, findingAdvice } from '../wording/findingSentences';
import { joinWords } from '../wording/grammar';

/** Knows the causes of each finding's trouble, as far as the Palette catalog names dependencies. */
export class Causes {
  readonly #inTrouble: ReadonlyMap<string, WorkloadFinding>;
  readonly #dependsOn: ReadonlyMap<string, readonly string[]>;

  constructor(
    { components }: ClusterTypeCatalog,
    findings: readonly WorkloadFinding[],
  ) {
    this.#inTrouble = new Map(
      findings.filter(isInTrouble).map(f => [f.component, f]),
    );
    this.#dependsOn = new Map(components.map(c => [c.id, c.dependsOn]));
  }

  /** Adds the causes of its trouble to a finding. A missing component has no cause, because it did not fail. */
  explain<T extends WorkloadFinding>(finding: T): T {
    const causes = this.#findCauses(finding);
    if (causes.length === 0) {
      return finding;
    }
    const { because } = finding;
    const names = causes.map(c => c.component);
    return {
      ...finding,
      because: {
        ...because,
        codes: [...because.codes, 'consequence'],
        sentence: `${because.sentence} ${describeCauses(causes)}`,
        causedBy: causes.map(c => c.id),
        advice: findingAdvice.fixCauses(joinWords(names, 'and')),
      },
    };
  }

  #findCauses({ id, state }: WorkloadFinding): readonly WorkloadFinding[] {
    return state === 'degraded'
      ? (this.#dependsOn.get(id) ?? []).flatMap(
          name => this.#inTrouble.get(name) ?? [],
        )
      : [];
  }
}

/** Whether another finding causes the trouble of this one. */
export function isConsequence({ because }: WorkloadFinding): boolean {
  return because.causedBy !== undefined;
}

function isInTrouble({ state }: WorkloadFinding): boolean {
  return state === 'missing' || state === 'degraded';
}
