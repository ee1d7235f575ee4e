import type {
  Clue,
  ClusterNamespaces,
  HostedClusterDefinition,
  HostedKind,
} from '../../catalog/PaletteCatalog';
import type { ClusterView } from '../view/ClusterView';
import { compareTexts } from '../view/compare';
import { readClue } from '../view/readClue';
import type { HostedCluster, Ownership } from './ownership';
import type { TraitValues } from './TraitValues';

// A host has dozens, but anybody who may create namespaces can create any number.
const MOST_NAMESPACES = 300;

const NOTHING_HOSTED: Ownership = {
  hosted: [],
  leftOut: 0,
  namespaces: { names: new Set(), kinds: new Set() },
};

interface NamedNamespace {
  readonly pattern: string;
  readonly namespace: string;
}

interface Candidate {
  readonly uid: string;
  readonly namespace: string;
  /** What was seen of the clues to an own namespace, one entry for each clue. */
  readonly ownSigns: readonly string[];
  readonly definition?: HostedClusterDefinition;
  readonly evidence: readonly string[];
  /** The message of the gap that hides what runs there. */
  readonly hidden?: string;
}

/** Separates a cluster's own namespace from those of the clusters that it hosts; at most one is its own. */
export class OwnershipReader {
  readonly #view: ClusterView;
  readonly #rules: ClusterNamespaces;
  readonly #traits: TraitValues;

  constructor(
    view: ClusterView,
    rules: ClusterNamespaces,
    traits: TraitValues,
  ) {
    this.#view = view;
    this.#rules = rules;
    this.#traits = traits;
  }

  read(): Ownership {
    const names = this.#rules.namespaces.flatMap(pattern =>
      this.#view
        .findNamespaces(pattern)
        .map(namespace => ({ pattern, namespace })),
    );
    if (names.length === 0) {
      return NOTHING_HOSTED;
    }
    const looked = this.#chooseLikeliest(names);
    const candidates = looked
      .map(name => this.#readCandidate(name))
      .sort(compareLikelihood);
    const [first, ...others] = candidates;
    const own = this.#isOwn(first) ? first : undefined;
    const hosted = this.#groupByUid(
      (own ? others : candidates)
        .filter(({ uid }) => uid !== own?.uid)
        .sort(
          (a, b) =>
            compareTexts(a.uid, b.uid) ||
            compareTexts(a.namespace, b.namespace),
        ),
      own,
    );
    const shown = new Set(looked);
    const leftOut = names.filter(name => !shown.has(name));
    return {
      hosted,
      leftOut: leftOut.length,
      namespaces: {
        names: new Set([
          ...hosted.flatMap(c => c.namespaces),
          ...leftOut.map(({ namespace }) => namespace),
        ]),
        kinds: new Set(
          hosted.flatMap((c): HostedKind[] =>
            c.definition ? [c.definition.kind] : [],
          ),
        ),
      },
    };
  }

  /** Chooses the namespaces to look at, first those with pods that belong in an own namespace. */
  #chooseLikeliest(
    names: readonly NamedNamespace[],
  ): readonly NamedNamespace[] {
    // Stryker disable next-line EqualityOperator,BlockStatement: candidates are sorted later
    if (names.length <= MOST_NAMESPACES) {
      return names;
    }
    const own = this.#rules.own.flatMap(clue =>
      // Stryker disable next-line ArrayDeclaration: no pod has such a name
      'workloads' in clue ? clue.workloads : [],
    );
    return names
      .map(name => {
        const pods = this.#view.getPods(name.namespace);
        const signs = own.filter(o => pods.some(p => p.name.startsWith(o)));
        return { name, signs: signs.length };
      })
      .sort((a, b) => b.signs - a.signs)
      .slice(0, MOST_NAMESPACES)
      .map(({ name }) => name);
  }

  #readCandidate({ pattern, namespace }: NamedNamespace): Candidate {
    const { own, hosted } = this.#rules;
    const definition = hosted.find(
      ({ any, none }) =>
        this.#findClues(any, namespace).length > 0 &&
        this.#findClues(none, namespace).length === 0,
    );
    const hidden = this.#view.findGap(namespace)?.message;
    return {
      uid: this.#view.extractVaryingPart(pattern, namespace) ?? namespace,
      namespace,
      ownSigns: own.flatMap(clue =>
        this.#findClues([clue], namespace).slice(0, 1),
      ),
      // Stryker disable next-line ArrayDeclaration: not read without a definition
      evidence: definition ? this.#findClues(definition.any, namespace) : [],
      ...(definition && { definition }),
      ...(hidden && { hidden }),
    };
  }

  #findClues(clues: readonly Clue[], namespace: string): readonly string[] {
    return clues.flatMap(clue => readClue(this.#view, clue, namespace).seen);
  }

  // The likeliest namespace is the own one, unless nothing shows that and the cluster may have none of its own.
  #isOwn({ definition, ownSigns, hidden }: Candidate): boolean {
    if (definition?.alone) {
      return !this.#mayBeAlone(definition.alone);
    }
    return (
      ownSigns.length > 0 ||
      hidden !== undefined ||
      !this.#mayBeAlone(this.#rules.ownMayBeAbsent)
    );
  }

  /** Whether a namespace of another cluster can be the only one that is named after a cluster. */
  #mayBeAlone(rule: ClusterNamespaces['ownMayBeAbsent']): boolean {
    return (
      rule !== undefined &&
      this.#traits.judge(rule.when).holds === 'yes' &&
      rule.none.every(clue => readClue(this.#view, clue).seen.length === 0)
    );
  }

  #groupByUid(
    candidates: readonly Candidate[],
    own: Candidate | undefined,
  ): readonly HostedCluster[] {
    const further = this.#findFurtherNamespaces();
    const clusters = new Map<string, HostedCluster>();
    for (const { uid, namespace, definition, ...candidate } of candidates) {
      const before = clusters.get(uid);
      const beside = own
        ? [`it runs beside ${own.namespace}, which is this cluster's own`]
        : [];
      const withoutSign = candidate.hidden ? [candidate.hidden] : beside;
      const known = definition ?? before?.definition;
      clusters.set(uid, {
        uid,
        namespaces: before
          ? [...before.namespaces, namespace].sort(compareTexts)
          : [namespace, ...(further.get(uid) ?? [])].sort(compareTexts),
        ...(known && { definition: known }),
        evidence: definition
          ? candidate.evidence
          : before?.evidence ?? withoutSign,
      });
    }
    return [...clusters.values()];
  }

  /** Further namespaces of each cluster, by its uid. */
  #findFurtherNamespaces(): ReadonlyMap<string, readonly string[]> {
    const further = new Map<string, string[]>();
    for (const pattern of this.#rules.alsoOf) {
      for (const namespace of this.#view.findNamespaces(pattern)) {
        const uid =
          this.#view.extractVaryingPart(pattern, namespace) ?? namespace;
        const ofCluster = further.get(uid) ?? [];
        ofCluster.push(namespace);
        further.set(uid, ofCluster);
      }
    }
    return further;
  }
}

// The last rule but one is age: an ObjectID begins with the time at which it was made, and a cluster is older than those
// that it hosts.
function compareLikelihood(a: Candidate, b: Candidate): number {
  return (
    Number(isVirtual(a)) - Number(isVirtual(b)) ||
    b.ownSigns.length - a.ownSigns.length ||
    Number(Boolean(b.hidden)) - Number(Boolean(a.hidden)) ||
    Number(Boolean(a.definition)) - Number(Boolean(b.definition)) ||
    compareTexts(a.uid, b.uid) ||
    compareTexts(a.namespace, b.namespace)
  );
}

function isVirtual({ definition }: Candidate): boolean {
  return definition?.kind === 'virtual';
}
