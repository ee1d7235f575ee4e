import type { SnapshotPod } from '../snapshot/Snapshot';
import { isAsBefore } from './isAsBefore';
import { isOlderThan } from './isOlderThan';
import type { TableRow } from './TableRow';

interface Suspicion {
  /** The rows of pods, in the order of their keys. They do not say in which namespace a pod is. */
  readonly rows: readonly TableRow[];
  /** All pods that were there when the kept reading began, in the order of their keys. */
  readonly pods: readonly SnapshotPod[];
  /** Namespaces in which pods of interest may be, in the order of their keys. */
  readonly namespaces: readonly string[];
  /** ms since the kept reading began */
  readonly sinceMs: number;
}

/**
 * Finds the namespaces in which pods may have changed.
 *
 * A pod that is old enough was there when the kept reading began, so it is one of its pods. Where a name is as frequent
 * among old rows as among kept pods, these are the same pods in the same order. A pod that is too young is in a namespace
 * between those of its neighbours.
 *
 * @returns undefined where the rows cannot be told apart, so that all pods have to be read
 */
export function findSuspects({
  rows,
  pods,
  namespaces,
  sinceMs,
}: Suspicion): ReadonlySet<string> | undefined {
  const suspects = new Set<string>();
  const places = new Map(namespaces.map((name, index) => [name, index]));
  const isOld = rows.map(({ age }) => isOlderThan(age, sinceMs));
  const old = rows.filter((_, index) => isOld[index]);
  const kept = matchByName(old, pods, suspects);
  if (!kept) {
    return undefined;
  }
  let place = 0;
  let lastIndex = -1;
  let isYoungBefore = false;
  const suspectUpTo = (end: number) => {
    for (let at = place; isYoungBefore && at <= end; at++) {
      suspects.add(namespaces[at]);
    }
    isYoungBefore = false;
    place = end;
  };
  let next = 0;
  for (const [index, row] of rows.entries()) {
    if (!isOld[index]) {
      isYoungBefore = true;
      continue;
    }
    const podIndex = kept[next++];
    if (podIndex === undefined) {
      continue;
    }
    const pod = pods[podIndex];
    const here = places.get(pod.namespace);
    // Rows in another order than that of the keys could be anywhere.
    if (here === undefined || podIndex <= lastIndex) {
      return undefined;
    }
    lastIndex = podIndex;
    suspectUpTo(here);
    if (!isAsBefore(pod, row)) {
      suspects.add(pod.namespace);
    }
  }
  suspectUpTo(namespaces.length - 1);
  return suspects;
}

/**
 * For each old row the index of its pod, or undefined where several pods could be meant. Namespaces of pods that are gone
 * or cannot be told apart are added to the suspects.
 *
 * @returns undefined where an old row is no pod of these
 */
function matchByName(
  rows: readonly TableRow[],
  pods: readonly SnapshotPod[],
  suspects: Set<string>,
): readonly (number | undefined)[] | undefined {
  const isSame =
    rows.length === pods.length &&
    rows.every(({ name }, index) => name === pods[index].name);
  if (isSame) {
    return rows.map((_, index) => index);
  }
  const rowsByName = groupIndices(rows);
  const podsByName = groupIndices(pods);
  const matched: (number | undefined)[] = rows.map(() => undefined);
  for (const [name, indices] of rowsByName) {
    const candidates = podsByName.get(name) ?? [];
    if (candidates.length < indices.length) {
      return undefined;
    }
    if (candidates.length === indices.length) {
      indices.forEach((row, at) => {
        matched[row] = candidates[at];
      });
    }
  }
  for (const [name, indices] of podsByName) {
    if (rowsByName.get(name)?.length !== indices.length) {
      indices.forEach(index => suspects.add(pods[index].namespace));
    }
  }
  return matched;
}

function groupIndices(
  named: readonly { readonly name?: string }[],
): ReadonlyMap<string | undefined, readonly number[]> {
  const groups = new Map<string | undefined, number[]>();
  named.forEach(({ name }, index) => {
    const group = groups.get(name);
    if (group) {
      group.push(index);
    } else {
      groups.set(name, [index]);
    }
  });
  return groups;
}
