import type { NamePattern } from '../../catalog/NamePattern';
import type { Gap } from '../../snapshot/Snapshot';

interface NamedGap {
  readonly gap: Gap;
  readonly names: ReadonlySet<string>;
  /** Whether it hides these namespaces, or all others. */
  readonly hidesNamed: boolean;
}

/** The gaps that hide pods. A gap may name many namespaces, and many are asked for, so they are looked up. */
export class HiddenPods {
  readonly #gaps: readonly NamedGap[];

  constructor(gaps: readonly Gap[]) {
    this.#gaps = gaps.filter(gap => gap.hides === 'pods').map(nameGap);
  }

  /**
   * Finds the first gap that hides the pods of a namespace, or of namespaces that a pattern could stand for.
   *
   * @param place - a namespace, or a pattern
   * @param canMean - whether the pattern could stand for a hidden namespace that matches it
   */
  find(
    place: NamePattern,
    canMean: (namespace: string) => boolean,
  ): Gap | undefined {
    const { isLiteral, pattern } = place;
    const found = this.#gaps.find(({ names, hidesNamed }) => {
      if (isLiteral) {
        return names.has(pattern) === hidesNamed;
      }
      const matching = [...names].filter(name => place.matches(name));
      return hidesNamed
        ? names.has(pattern) || matching.some(canMean)
        : !matching.some(canMean);
    });
    return found?.gap;
  }
}

function nameGap(gap: Gap): NamedGap {
  return 'namespaces' in gap.in
    ? { gap, names: new Set(gap.in.namespaces), hidesNamed: true }
    : { gap, names: new Set(gap.in.allExcept), hidesNamed: false };
}
