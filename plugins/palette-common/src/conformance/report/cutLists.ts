/** A list in two parts, each with what matters most first. */
export interface TroubledFirst<T> {
  readonly troubled: readonly T[];
  readonly well: readonly T[];
}

/** How much some lists may hold. */
export interface ListLimits<T> {
  /** Items of each list. */
  readonly each: number;
  /** bytes of all lists together */
  readonly bytes: number;
  /** Measures an item, in bytes. */
  readonly measure: (item: T) => number;
}

/**
 * Cuts lists to limits. Nothing that is well stays while trouble is cut, in whichever list it is, unless that list is full.
 * Each list gets its first item before any gets its second.
 */
export function cutLists<T>(
  lists: readonly TroubledFirst<T>[],
  { each, bytes, measure }: ListLimits<T>,
): readonly (readonly T[])[] {
  const kept = lists.map((): T[] => []);
  let left = bytes;
  for (const part of ['troubled', 'well'] as const) {
    const lengths = lists.map(list => list[part].length);
    const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
    for (let at = 0; at < Math.min(longest, each); at++) {
      for (let of = 0; of < lists.length; of++) {
        if (at < lengths[of] && kept[of].length < each) {
          const item = lists[of][part][at];
          left -= measure(item);
          if (left < 0) {
            return kept;
          }
          kept[of].push(item);
        }
      }
    }
  }
  return kept;
}

const encoder = new TextEncoder();

/** Measures a value as JSON in UTF-8, in bytes. */
export function measureJson(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).byteLength;
}

// A name, its punctuation, and the longest number.
const MEMBER_BYTES = 48;
// No printable character of a text takes more.
const CHARACTER_BYTES = 3;

/**
 * Measures the most bytes that the texts and numbers of an object can take as JSON in UTF-8. Quicker than `measureJson`, for
 * objects of which there are many.
 */
export function measureMembers(object: object): number {
  return Object.values(object).reduce(
    (bytes: number, value: unknown) =>
      bytes +
      MEMBER_BYTES +
      (typeof value === 'string' ? value.length * CHARACTER_BYTES : 0),
    0,
  );
}
