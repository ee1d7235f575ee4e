import { clusterTypes } from '../catalog/kinds';
import { verdictsWorstFirst } from '../conformance/report/states';

/**
 * The definition of a filter of the fleet, for everything that handles it: client, API, database and page.
 *
 * @public
 */
export interface FleetFilterDefinition {
  /** `list`: one of several values; `value`: one value; `flag`: yes or no; `text`: a search. */
  readonly shape: 'list' | 'value' | 'flag' | 'text';
  /** For people who read the API's document. */
  readonly description: string;
  /** All possible values of a list; absent where any text may be one. */
  readonly values?: readonly string[];
  /** How many values a list may have. */
  readonly maxItems?: number;
  /** How many characters a value of a list must have. */
  readonly minLength?: number;
  /** How many characters a text may have. */
  readonly maxLength?: number;
  /** The values of a list may hold commas, so a query repeats the parameter instead of joining them. */
  readonly isRepeated?: boolean;
  /** A query may hold characters such as `/` and `:` as they are. */
  readonly isUnencoded?: boolean;
  /** Answers count the clusters for each value. */
  readonly isFacet?: boolean;
}

/**
 * The filters of the fleet: each is declared here and nowhere else. The type {@link FleetFilter}, the client's query,
 * the parameters in the API's document, the URL of the page and what "clear" clears follow from it. A new filter needs
 * an entry here, its condition in the backend's `fleet/queries/filterFleet.ts`, and a control in the page's
 * `fleet/FleetFilters.tsx`.
 *
 * @public
 */
export const fleetFilters = {
  type: {
    shape: 'list',
    values: [...clusterTypes, 'unrecognised'],
    isFacet: true,
    description:
      "Cluster types; unrecognised for clusters that are none of Palette's, or were never read.",
  },
  verdict: {
    shape: 'list',
    values: verdictsWorstFirst,
    isFacet: true,
    description:
      'A cluster whose latest reading failed, or is overdue, is unknown.',
  },
  infrastructure: {
    shape: 'list',
    isUnencoded: true,
    isFacet: true,
    description: 'Values of the trait infrastructure, such as vsphere.',
  },
  entity: {
    shape: 'list',
    maxItems: 200,
    minLength: 1,
    description:
      'References of the entities that stand for clusters; case does not matter. A cluster that several entities stand for is found by the one that it has in the list.',
  },
  owner: {
    shape: 'list',
    isRepeated: true,
    isUnencoded: true,
    isFacet: true,
    description: 'Entity references.',
  },
  component: {
    shape: 'value',
    isUnencoded: true,
    isFacet: true,
    description: 'The id of a component that is missing or degraded.',
  },
  brokeWithin: {
    shape: 'value',
    values: ['24h', '7d'],
    description:
      'Clusters that are nonconformant or degraded by trouble that was confirmed within this time and still lasts.',
  },
  stale: {
    shape: 'flag',
    description:
      'Whether the latest reading failed or is overdue, or none was made.',
  },
  text: {
    shape: 'text',
    maxLength: 200,
    isUnencoded: true,
    description:
      'Words; each is part of the name, title, entity, owner or of what is wrong. Case does not matter.',
  },
} as const satisfies Readonly<Record<string, FleetFilterDefinition>>;

/**
 * The name of a filter of the fleet.
 *
 * @public
 */
export type FleetFilterName = keyof typeof fleetFilters;

/**
 * The names of all filters of the fleet, in the order in which they are declared.
 *
 * @public
 */
export const fleetFilterNames = Object.keys(
  fleetFilters,
) as readonly FleetFilterName[];

/**
 * The name of a filter whose values are counted.
 *
 * @public
 */
export type FleetFacet = {
  [Name in FleetFilterName]: (typeof fleetFilters)[Name] extends {
    readonly isFacet: true;
  }
    ? Name
    : never;
}[FleetFilterName];

/**
 * The value of one filter of the fleet.
 *
 * @public
 */
export type FleetFilterValue<Name extends FleetFilterName> =
  (typeof fleetFilters)[Name] extends infer Definition
    ? Definition extends { readonly shape: 'list' }
      ? Definition extends { readonly values: readonly (infer Value)[] }
        ? readonly Value[]
        : readonly string[]
      : Definition extends { readonly shape: 'flag' }
      ? boolean
      : Definition extends { readonly values: readonly (infer Value)[] }
      ? Value
      : string
    : never;

/**
 * What the fleet can be sorted by.
 *
 * @public
 */
export const fleetSorts = [
  'verdict',
  'name',
  'type',
  'infrastructure',
  'ready',
  'since',
  'checked',
] as const;
/**
 * One of {@link fleetSorts}.
 *
 * @public
 */
export type FleetSort = (typeof fleetSorts)[number];

/**
 * Values of filters of the fleet, by their names.
 *
 * @public
 */
export type FleetFilterValues = {
  readonly [Name in FleetFilterName]?: FleetFilterValue<Name>;
};

/**
 * Which clusters of the fleet are wanted, and in which order; several values of one filter are alternatives.
 *
 * @public
 */
export interface FleetFilter extends FleetFilterValues {
  /** A minus turns the order around; by default `verdict`. */
  readonly sort?: FleetSort | `-${FleetSort}`;
}
