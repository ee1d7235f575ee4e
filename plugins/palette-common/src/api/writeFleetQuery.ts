import {
  fleetFilterNames,
  fleetFilters,
  type FleetFilter,
  type FleetFilterDefinition,
} from './fleetFilters';

/**
 * Writes a filter of the fleet as a query, as the API's document has it: `?type=pcg,tenant&owner=a&owner=b`.
 *
 * @param others - further parameters, such as `limit`
 * @returns empty where nothing is given
 */
export function writeFleetQuery(
  { sort, ...filter }: FleetFilter,
  others: Readonly<Record<string, string | number | undefined>>,
): string {
  const given: readonly (readonly [string, unknown])[] = [
    ...fleetFilterNames.flatMap(name => {
      const { isRepeated }: FleetFilterDefinition = fleetFilters[name];
      const value = filter[name];
      if (!Array.isArray(value)) {
        return [[name, value] as const];
      }
      return isRepeated
        ? value.map(one => [name, one] as const)
        : [[name, value.join(',')] as const];
    }),
    ['sort', sort],
    ...Object.entries(others),
  ];
  const query = new URLSearchParams(
    given.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [[name, String(value)]],
    ),
  );
  return `${query}` && `?${query}`;
}
