import type { Conditions, PaletteCatalog } from './PaletteCatalog';

/** The values of each trait, by its name. */
export type KnownValues = ReadonlyMap<string, readonly string[]>;

/** Lists the values that conditions may name. */
export function listKnownValues({ traits }: PaletteCatalog): KnownValues {
  return new Map(traits.map(t => [t.name, Object.keys(t.values)]));
}

/**
 * Checks that conditions name known traits and values.
 *
 * @returns the reason for each that is unknown
 */
export function verifyConditions(
  at: string,
  conditions: Conditions | undefined,
  known: KnownValues,
): readonly string[] {
  return Object.entries(conditions ?? {}).flatMap(([trait, { values }]) => {
    const knownValues = known.get(trait);
    return knownValues
      ? values
          .filter(value => !knownValues.includes(value))
          .map(
            value =>
              `${at}: trait ${trait} has no value "${value}"; known are ${knownValues.join(
                ', ',
              )}`,
          )
      : [
          `${at}: there is no trait "${trait}"; known are ${[
            ...known.keys(),
          ].join(', ')}`,
        ];
  });
}
