import type { FleetFilter } from 'backstage-plugin-palette-common';

/** The search of the fleet's URL that shows the clusters of some owners: `?owner=…&owner=…` */
export function toFleetSearch({
  owner = [],
}: Pick<FleetFilter, 'owner'>): string {
  return `?${new URLSearchParams(owner.map(each => ['owner', each]))}`;
}
