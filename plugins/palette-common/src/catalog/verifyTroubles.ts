import type { PaletteCatalog } from './PaletteCatalog';
import { toKnownTrouble } from './toKnownTrouble';
import type { TroubleEntry } from './troublesSchema';
import { listKnownValues, verifyConditions } from './verifyConditions';
import { verifyNamePatterns } from './verifyNamePatterns';

/**
 * Checks what a schema cannot: the ids, conditions and patterns of the troubles of a file.
 *
 * @returns file, place and reason of each that is wrong
 */
export function verifyTroubles(
  file: string,
  troubles: readonly TroubleEntry[],
  catalog: PaletteCatalog,
): readonly string[] {
  const ids = troubles.map(t => t.id);
  return [
    ...ids
      .filter((id, index) => ids.indexOf(id) < index)
      .map(id => `${file}: troubles: ${id} is there twice`),
    ...troubles.flatMap((trouble, index) =>
      verifyTrouble(`${file}: troubles[${index}]`, trouble, catalog),
    ),
  ];
}

/** Checks the conditions and patterns of one trouble. */
export function verifyTrouble(
  at: string,
  trouble: TroubleEntry,
  catalog: PaletteCatalog,
): readonly string[] {
  const { when, workloads, namespaces } = toKnownTrouble(trouble);
  return [
    ...verifyConditions(at, when, listKnownValues(catalog)),
    ...verifyNamePatterns(at, [...workloads, ...namespaces]),
  ];
}
