const FOLDER =
  /^(?:(.{1,200})-)?(\d{4}-\d\d-\d\d)_(\d\d)_(\d\d)_(\d\d)(?:\.tar\.gz|\.tgz)?$/;

/** No clock is further from UTC, ms. A little more, for the time that collecting takes. */
const FURTHEST_CLOCK_MS = 15 * 3_600_000;

/** Cluster and time from the name of a bundle's folder, `<cluster>-<date>_<time>`. */
export interface BundleName {
  readonly cluster?: string;
  /** ms since the epoch, as if the clock that the script read showed UTC */
  readonly time: number;
}

/** Reads the name of a bundle's folder or archive; undefined where the script made no such name. */
export function readBundleName(name: string): BundleName | undefined {
  const [, cluster, date, ...clock] = FOLDER.exec(name) ?? [];
  const time = date ? Date.parse(`${date}T${clock.join(':')}Z`) : NaN;
  return Number.isNaN(time) ? undefined : { ...(cluster && { cluster }), time };
}

/**
 * When a bundle was collected, ms since the epoch. The name has the local time of a machine whose time zone is unknown.
 * Files have their time in UTC, and count where they could be of the same moment: unpacking can change them.
 *
 * @param modifiedAt - when the newest file that was read was written
 */
export function decideCollectionTime(
  name: BundleName | undefined,
  modifiedAt: number | undefined,
): number | undefined {
  if (!name || modifiedAt === undefined) {
    return name?.time ?? modifiedAt;
  }
  const isSameMoment = Math.abs(modifiedAt - name.time) <= FURTHEST_CLOCK_MS;
  return isSameMoment ? modifiedAt : name.time;
}
