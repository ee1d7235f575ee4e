import type { ClusterTypeCatalog } from '../catalog/types';
import type { WorkloadFinding } from './types';
import { listed } from './wording';

const inTrouble = ({ state }: WorkloadFinding) =>
  state === 'missing' || state === 'degraded';

/** Says of each finding in trouble which other trouble causes it, as far as the Palette catalog knows what needs what. */
export class Causes {
  readonly #inTrouble = new Map<string, WorkloadFinding>();
  readonly #dependsOn: ReadonlyMap<string, readonly string[]>;

  constructor(
    { components }: ClusterTypeCatalog,
    findings: readonly WorkloadFinding[],
  ) {
    findings
      .filter(inTrouble)
      .forEach(finding => this.#inTrouble.set(finding.component, finding));
    this.#dependsOn = new Map(components.map(c => [c.id, c.dependsOn]));
  }

  /** The same finding, naming the causes of its trouble. What is missing did not fail: it has none. */
  explain<T extends WorkloadFinding>(finding: T): T {
    const causes =
      finding.state === 'degraded'
        ? (this.#dependsOn.get(finding.id) ?? []).flatMap(
            name => this.#inTrouble.get(name) ?? [],
          )
        : [];
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
        sentence: `${because.sentence} It needs ${causes
          .map(c => `${c.component}, which is ${c.state}`)
          .join(', and ')}.`,
        causedBy: causes.map(c => c.id),
        advice: `Mend ${listed(names, 'and')} first.`,
      },
    };
  }
}

/** Whether the cause of a finding's trouble is another finding's. */
export function isConsequence({ because }: WorkloadFinding): boolean {
  return because.causedBy !== undefined;
}
