/**
 * What is known of the versions of a cluster's lists. Only the process that was told them needs it: without it, a look compares
 * all pods. Two versions of one list can be compared for being the same, and for nothing else.
 *
 * @public
 */
export interface ListVersions {
  /** At which versions the kept reading holds; absent where that is not known. */
  readonly held?: {
    /** Of the list of namespaces as it is stored, which moves with each write to the cluster. */
    readonly store: string;
    /** Of the pods in the API server's cache, which moves with each change of a pod. */
    readonly pods: string;
  };
  /** How many times in a row the pods had moved. */
  readonly moves: number;
  /** How many looks shall not ask for the version of the pods. */
  readonly pause: number;
}

/** The versions that one look was told. */
export interface ToldVersions {
  readonly store: string | undefined;
  /** Asked for before the pods were compared, so that what was found holds at this version or a later one. */
  readonly pods: string | undefined;
}

// The first look does not ask: it may be the only one.
const NOTHING_KNOWN: ListVersions = { moves: 0, pause: 1 };

/** Where pods move all the time, this many looks in a row do not ask. */
const LONGEST_PAUSE = 12;

/** Whether a look shall ask for the version of the pods. */
export function isVersionWorthAsking({ pause } = NOTHING_KNOWN): boolean {
  return pause === 0;
}

/**
 * Whether no pod has changed. A server that gives a list the same version all the time tells nothing, so something else
 * must have been written since.
 */
export function areHeld(
  { held }: ListVersions,
  { store, pods }: ToldVersions,
): boolean {
  return (
    held !== undefined &&
    store !== undefined &&
    pods === held.pods &&
    store !== held.store
  );
}

/** What is known after a look that found no pod changed by its version. */
export function noteHeld(known: ListVersions): ListVersions {
  return { ...known, moves: 0 };
}

/** What is known after a look that compared the pods. */
export function noteCompared(
  { held, moves, pause } = NOTHING_KNOWN,
  { store, pods }: ToldVersions,
): ListVersions {
  if (store === undefined || pods === undefined) {
    return { moves, pause: Math.max(0, pause - 1) };
  }
  const movesNow = held && held.pods !== pods ? moves + 1 : moves;
  // Once may be chance, or an API server that noted how far its store is.
  return held && movesNow > 1
    ? { moves: movesNow, pause: Math.min(2 * movesNow, LONGEST_PAUSE) }
    : { held: { store, pods }, moves: movesNow, pause: 0 };
}

/** What is known after a whole reading, which is told no version of the pods. */
export function noteReadWhole(
  known: ListVersions | undefined,
): ListVersions | undefined {
  return known && { moves: known.moves, pause: known.pause };
}
