const LONGEST_COMPARED = 100;

/**
 * Finds the names that `name` was probably meant to be: at most a third of its letters differ, the nearest first.
 *
 * @param limit - how many names at most
 */
export function findNearNames(
  name: string,
  known: readonly string[],
  limit: number,
): readonly string[] {
  if (name.length > LONGEST_COMPARED) {
    return [];
  }
  const sought = name.toLowerCase();
  const allowed = Math.max(1, Math.floor(name.length / 3));
  return known
    .filter(candidate => candidate.length <= LONGEST_COMPARED)
    .map(candidate => ({
      candidate,
      edits: countEdits(sought, candidate.toLowerCase()),
    }))
    .filter(({ edits }) => edits <= allowed)
    .sort(compareNearness)
    .slice(0, limit)
    .map(({ candidate }) => candidate);
}

interface Near {
  readonly candidate: string;
  readonly edits: number;
}

function compareNearness(a: Near, b: Near): number {
  // Stryker disable next-line EqualityOperator: of two names that are the same, either may come first
  return a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1);
}

/** Levenshtein's distance: how many letters to insert, delete or replace. */
function countEdits(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = previous[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1);
      current.push(Math.min(previous[j] + 1, current[j - 1] + 1, replaced));
    }
    previous = current;
  }
  return previous[b.length];
}
