/**
 * The first sections of a list that together are no larger than `most`; the first in any case.
 *
 * @param measure - the size of a section, in the unit of `most`
 */
export function takeFirst<Section>(
  sections: readonly Section[],
  measure: (section: Section) => number,
  most: number,
): ReadonlySet<Section> {
  let size = 0;
  const end = sections.findIndex((section, at) => {
    size += measure(section);
    return at > 0 && size > most;
  });
  return new Set(end < 0 ? sections : sections.slice(0, end));
}
