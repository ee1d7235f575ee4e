import type { Clue } from '../../catalog/PaletteCatalog';
import { describeWorkload } from '../wording/grammar';
import type { ClusterView } from './ClusterView';

/** What was seen of a clue, in words, and whether a gap could hide more of it. */
export interface ClueReading {
  readonly seen: readonly string[];
  readonly hidden: boolean;
}

// More than anybody reads as evidence.
const MOST_SEEN = 5;

/**
 * Looks for a clue in a cluster.
 *
 * @param within - the only namespace to look in; absent: everywhere
 */
export function readClue(
  view: ClusterView,
  clue: Clue,
  within?: string,
): ClueReading {
  if ('hosted' in clue) {
    const kinds = clue.hosted.filter(kind => view.hostedKinds.has(kind));
    return { seen: kinds.map(kind => `a cluster (${kind})`), hidden: false };
  }
  const namespaces = findPlaces(view, clue.namespaces, within);
  const hidden = isHidden(view, within ? namespaces : clue.namespaces);
  if ('mayBeEmpty' in clue) {
    return {
      seen: namespaces.slice(0, MOST_SEEN).map(n => `namespace ${n}`),
      hidden: hidden || (clue.mayBeEmpty && !view.listsNamespaces),
    };
  }
  return {
    seen:
      'pods' in clue
        ? findPods(view, clue.pods, namespaces)
        : findWorkloads(view, clue, namespaces),
    hidden,
  };
}

function findPlaces(
  view: ClusterView,
  patterns: readonly string[],
  within: string | undefined,
): readonly string[] {
  if (within) {
    return patterns.some(p => view.matches(p, within)) ? [within] : [];
  }
  return patterns.length === 1
    ? view.findNamespaces(patterns[0])
    : [...new Set(patterns.flatMap(p => view.findNamespaces(p)))];
}

function isHidden(view: ClusterView, places: readonly string[]): boolean {
  return (
    view.snapshot.gaps.length > 0 &&
    places.some(place => view.findGap(place) !== undefined)
  );
}

function findWorkloads(
  view: ClusterView,
  { workloads, kind, count }: Extract<Clue, { workloads: readonly string[] }>,
  namespaces: readonly string[],
): readonly string[] {
  const seen = new Set<string>();
  for (const namespace of namespaces) {
    for (const { workload, pods } of view.findWorkloads(namespace, workloads)) {
      if (
        (!kind || workload.kind === kind) &&
        (!count || pods.length === count)
      ) {
        seen.add(`${describeWorkload(workload)} in ${namespace}`);
      }
    }
    if (seen.size >= MOST_SEEN) {
      break;
    }
  }
  return [...seen];
}

// One pod is evidence enough.
function findPods(
  view: ClusterView,
  patterns: readonly string[],
  namespaces: readonly string[],
): readonly string[] {
  return namespaces
    .flatMap(namespace => view.getPods(namespace))
    .filter(({ name }) => patterns.some(p => view.matches(p, name)))
    .map(({ name, namespace }) => `pod ${name} in ${namespace}`)
    .sort()
    .slice(0, 1);
}
