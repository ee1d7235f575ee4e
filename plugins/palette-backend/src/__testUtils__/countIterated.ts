/**
 * Counts the elements of all arrays that some work iterates over or spreads, once for each time. It shows whether work is
 * linear where nothing else does and a timed test would fail on a busy machine.
 */
export async function countIterated(work: () => unknown): Promise<number> {
  const { prototype } = Array;
  const iterate = prototype[Symbol.iterator];
  let elements = 0;
  prototype[Symbol.iterator] = function iterateCounted(this: unknown[]) {
    elements += this.length;
    return iterate.call(this);
  };
  try {
    await work();
  } finally {
    prototype[Symbol.iterator] = iterate;
  }
  return elements;
}
