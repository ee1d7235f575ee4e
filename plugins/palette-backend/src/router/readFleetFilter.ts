import {
  fleetFilterNames,
  fleetFilters,
  type FleetFilter,
  type FleetFilterDefinition,
} from 'backstage-plugin-palette-common';
import type { Request } from 'express';

/** Reads the filter of the fleet from the query of a validated request, whose values are still text. */
export function readFleetFilter({
  sort,
  ...query
}: Request['query']): FleetFilter {
  const given = fleetFilterNames.flatMap(name => {
    const value = readValue(fleetFilters[name], query[name]);
    return value === undefined ? [] : [[name, value]];
  });
  return {
    ...Object.fromEntries(given),
    ...(sort && { sort: sort as FleetFilter['sort'] }),
  };
}

function readValue(
  { shape }: FleetFilterDefinition,
  given: Request['query'][string],
): unknown {
  if (given === undefined) {
    return undefined;
  }
  switch (shape) {
    case 'list':
      return [given].flat();
    case 'flag':
      return String(given) === 'true';
    default:
      return given || undefined;
  }
}
