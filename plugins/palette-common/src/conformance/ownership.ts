import type {
  Clue,
  ClusterNamespaces,
  HostedClusterDefinition,
  HostedKind,
} from '../catalog/types';
import type { ClusterView, HostedNamespaces } from './ClusterView';
import type { TraitValues } from './conditions';
import { byText } from './SnapshotIndex';

/** Another cluster whose namespaces are on this one. */
export interface HostedCluster {
  readonly uid: string;
  readonly namespaces: readonly string[];
  /** Absent where no sign tells its kind. */
  readonly definition?: HostedClusterDefinition;
  readonly evidence: readonly string[];
}

/** Which namespace named after a cluster's uid is the cluster's own, and which belong to others. */
export interface Ownership {
  readonly hosted: readonly HostedCluster[];
  /** Namespaces of other clusters beyond what is looked at. */
  readonly leftOut: number;
  readonly namespaces: HostedNamespaces;
}

interface Candidate {
  readonly uid: string;
  readonly namespace: string;
  /** What of the clues to an own namespace was seen, one entry for each clue. */
  readonly ownSigns: readonly string[];
  readonly definition?: HostedClusterDefinition;
  readonly evidence: readonly string[];
  readonly hidden?: string;
}

function isVirtual({ definition }: Candidate): boolean {
  return definition?.kind === 'virtual';
}

// An ObjectID begins with the time of its making, and a cluster is older than those it hosts.
function likeliestFirst(a: Candidate, b: Candidate): number {
  return (
    Number(isVirtual(a)) - Number(isVirtual(b)) ||
    b.ownSigns.length - a.ownSigns.length ||
    Number(Boolean(b.hidden)) - Number(Boolean(a.hidden)) ||
    Number(Boolean(a.definition)) - Number(Boolean(b.definition)) ||
    byText(a.uid, b.uid) ||
    byText(a.namespace, b.namespace)
  );
}

// A host has dozens; whoever can make namespaces can make any number.
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

class OwnershipReader {
  constructor(
    private readonly view: ClusterView,
    private readonly rules: ClusterNamespaces,
    private readonly traits: TraitValues,
  ) {}

  read(): Ownership {
    const names = this.rules.namespaces.flatMap(pattern =>
      this.view
        .namespacesMatching(pattern)
        .map(namespace => ({ pattern, namespace })),
    );
    if (names.length === 0 || (names.length === 1 && !this.#canBeAlone())) {
      return NOTHING_HOSTED;
    }
    const looked = this.#likeliest(names);
    const candidates = looked
      .map(({ pattern, namespace }) => this.#candidate(pattern, namespace))
      .sort(likeliestFirst);
    const [first, ...others] = candidates;
    const own = this.#isOwn(first) ? first : undefined;
    const hosted = (own ? others : candidates)
      .filter(({ uid }) => uid !== own?.uid)
      .sort((a, b) => byText(a.uid, b.uid) || byText(a.namespace, b.namespace));
    const clusters = this.#clusters(hosted, own);
    const shown = new Set(looked);
    const beyond = names.filter(name => !shown.has(name));
    return {
      hosted: clusters,
      leftOut: beyond.length,
      namespaces: {
        names: new Set([
          ...clusters.flatMap(c => c.namespaces),
          ...beyond.map(({ namespace }) => namespace),
        ]),
        kinds: new Set(
          clusters.flatMap((c): HostedKind[] =>
            c.definition ? [c.definition.kind] : [],
          ),
        ),
      },
    };
  }

  /** As many as are looked at, and among them those in which most of what an own namespace holds could run. */
  #likeliest(names: readonly NamedNamespace[]): readonly NamedNamespace[] {
    // Stryker disable next-line EqualityOperator,BlockStatement: candidates are put in order later
    if (names.length <= MOST_NAMESPACES) {
      return names;
    }
    const own = this.rules.own.flatMap(clue =>
      // Stryker disable next-line ArrayDeclaration: no pod is named like that
      'workloads' in clue ? clue.workloads : [],
    );
    return names
      .map(name => {
        const pods = this.view.podsIn(name.namespace);
        const signs = own.filter(o => pods.some(p => p.name.startsWith(o)));
        return { name, signs: signs.length };
      })
      .sort((a, b) => b.signs - a.signs)
      .slice(0, MOST_NAMESPACES)
      .map(({ name }) => name);
  }

  /** Whether the only such namespace can be another cluster's. */
  #canBeAlone(): boolean {
    return this.rules.hosted.some(
      ({ alone }) => alone && this.traits.judge(alone.when).holds === 'yes',
    );
  }

  #seen(clues: readonly Clue[], namespace: string): readonly string[] {
    return clues.flatMap(clue => this.view.look(clue, namespace).seen);
  }

  #candidate(pattern: string, namespace: string): Candidate {
    const { own, hosted } = this.rules;
    const definition = hosted.find(
      ({ any, none }) =>
        this.#seen(any, namespace).length > 0 &&
        this.#seen(none, namespace).length === 0,
    );
    const hidden = this.view.gapOver(namespace)?.message;
    return {
      uid: this.view.varyingPart(pattern, namespace) ?? namespace,
      namespace,
      ownSigns: own.flatMap(clue => this.#seen([clue], namespace).slice(0, 1)),
      // Stryker disable next-line ArrayDeclaration: without a definition it is not looked at
      evidence: definition ? this.#seen(definition.any, namespace) : [],
      ...(definition && { definition }),
      ...(hidden && { hidden }),
    };
  }

  // The likeliest is the own one, unless it is of a kind that can be here where the cluster has none of its own.
  #isOwn({ definition }: Candidate): boolean {
    const alone = definition?.alone;
    return (
      alone === undefined ||
      this.traits.judge(alone.when).holds !== 'yes' ||
      alone.none.some(clue => this.view.look(clue).seen.length > 0)
    );
  }

  #clusters(
    candidates: readonly Candidate[],
    own: Candidate | undefined,
  ): readonly HostedCluster[] {
    const further = new Map<string, string[]>();
    for (const pattern of this.rules.alsoOf) {
      for (const namespace of this.view.namespacesMatching(pattern)) {
        const uid = this.view.varyingPart(pattern, namespace) ?? namespace;
        further.set(uid, [...(further.get(uid) ?? []), namespace]);
      }
    }
    const clusters = new Map<string, HostedCluster>();
    for (const { uid, namespace, definition, ...candidate } of candidates) {
      const before = clusters.get(uid);
      const rest = own
        ? [`it runs beside ${own.namespace}, which is this cluster's own`]
        : [];
      const untold = candidate.hidden ? [candidate.hidden] : rest;
      const told = definition ?? before?.definition;
      clusters.set(uid, {
        uid,
        namespaces: before
          ? [...before.namespaces, namespace].sort(byText)
          : [namespace, ...(further.get(uid) ?? [])].sort(byText),
        ...(told && { definition: told }),
        evidence: definition ? candidate.evidence : before?.evidence ?? untold,
      });
    }
    return [...clusters.values()];
  }
}

/** Tells a cluster's own namespace from those of the clusters that it hosts; at most one is its own. */
export function tellOwnership(
  view: ClusterView,
  rules: ClusterNamespaces,
  traits: TraitValues,
): Ownership {
  return new OwnershipReader(view, rules, traits).read();
}
