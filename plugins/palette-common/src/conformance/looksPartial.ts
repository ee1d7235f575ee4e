import { NamePattern } from '../catalog/NamePattern';
import type { Clue, PaletteCatalog } from '../catalog/types';
import type { Snapshot } from '../snapshot/types';
import { identifyWorkload, KnownWorkloads } from '../workloads';

/**
 * Why a listing that was taken as complete does not look so.
 *
 * @public
 */
export interface PartialListing {
  /** What every cluster has and the listing lacks: "cluster DNS". */
  readonly missing: readonly string[];
  /** The namespaces that the listing shows, sorted. */
  readonly namespaces: readonly string[];
  /** What to say before anything else. */
  readonly sentence: string;
}

// One alone may be a fault of the cluster.
const SEVERAL = 2;

/** The names of workloads in each namespace of a snapshot. */
function workloadsByNamespace(
  catalog: PaletteCatalog,
  { pods, namespaces }: Snapshot,
): ReadonlyMap<string, ReadonlySet<string>> {
  const known = KnownWorkloads.of(catalog);
  const found = new Map<string, Set<string>>(
    namespaces.map(n => [n.name, new Set()]),
  );
  for (const pod of pods) {
    const names = found.get(pod.namespace) ?? new Set();
    names.add(identifyWorkload(pod, known).name);
    found.set(pod.namespace, names);
  }
  return found;
}

/** Whether a clue is there, or a gap may hide it. */
function maySee(
  { namespaces, workloads }: Clue,
  found: ReadonlyMap<string, ReadonlySet<string>>,
  hidden: ReadonlySet<string>,
): boolean {
  return namespaces.some(text => {
    const pattern = NamePattern.parse(text);
    const matching = [...found].filter(([name]) => pattern.matches(name));
    return (
      [...hidden].some(name => pattern.matches(name)) ||
      matching.some(
        ([, names]) => !workloads || workloads.some(name => names.has(name)),
      )
    );
  });
}

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', no ')} and no ${words[words.length - 1]}`;
}

/**
 * Whether a listing that was taken as complete lacks several of the things that every cluster has. That changes no
 * verdict; it is to be said before anything else, with the way to say what the listing shows.
 *
 * @returns undefined where the listing looks complete, or was not taken so
 *
 * @public
 */
export function looksPartial(
  catalog: PaletteCatalog,
  snapshot: Snapshot,
): PartialListing | undefined {
  const gaps = snapshot.gaps.filter(gap => gap.hides === 'pods');
  if (snapshot.pods.length === 0 || gaps.some(gap => 'allExcept' in gap.in)) {
    return undefined;
  }
  const hidden = new Set(
    gaps.flatMap(gap => ('namespaces' in gap.in ? gap.in.namespaces : [])),
  );
  const found = workloadsByNamespace(catalog, snapshot);
  const missing = catalog.everyCluster
    .filter(({ any }) => !any.some(clue => maySee(clue, found, hidden)))
    .map(({ what }) => what);
  if (missing.length < SEVERAL) {
    return undefined;
  }
  return {
    missing,
    namespaces: [...found.keys()].sort(),
    sentence: `This listing looks incomplete: it has no ${listed(
      missing,
    )}, which every cluster has. What it lacks may still be running.`,
  };
}
