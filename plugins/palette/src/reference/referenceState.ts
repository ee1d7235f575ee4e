import {
  type ClusterType,
  type Presence,
  clusterTypes,
  presences,
} from 'backstage-plugin-palette-common';
import type { Standing } from './referenceCatalog';

/** What narrows the page; all of it lives in the URL. */
export interface ReferenceFilter {
  readonly text: string;
  /** Empty: any. */
  readonly type: ClusterType | '';
  /** Empty: any. */
  readonly presence: Standing | '';
  /** Only where page and reality differ. */
  readonly differs: boolean;
}

export interface ReferenceState {
  readonly filter: ReferenceFilter;
  /** The id of the component that a link means; empty where it means none. */
  readonly component: string;
}

export const noFilter: ReferenceFilter = {
  text: '',
  type: '',
  presence: '',
  differs: false,
};

/** In the order in which a reader meets them. */
export const standings: readonly Standing[] = [...presences, 'companion'];

const COMPONENT = 'component';

/** Reads the state from a URL; what cannot be used there is left out. */
export function readReferenceState(params: URLSearchParams): ReferenceState {
  return {
    filter: {
      text: params.get('q') ?? '',
      type: oneOf(clusterTypes, params.get('type')),
      presence: oneOf(standings, params.get('presence')),
      differs: params.get('differs') === 'yes',
    },
    component: params.get(COMPONENT) ?? '',
  };
}

/** The parameters of a filter; it replaces the component that a link meant, and other parameters of the page stay. */
export function writeReferenceFilter(
  { text, type, presence, differs }: ReferenceFilter,
  before: URLSearchParams,
): URLSearchParams {
  const params = new URLSearchParams(before);
  const given = { q: text, type, presence, differs: differs ? 'yes' : '' };
  for (const [name, value] of Object.entries(given)) {
    if (value) {
      params.set(name, value);
    } else {
      params.delete(name);
    }
  }
  params.delete(COMPONENT);
  return params;
}

/** The search of a URL that opens one component, `?component=…`. */
export function toComponentSearch(id: string): string {
  return `?${new URLSearchParams({ [COMPONENT]: id })}`;
}

export function isNarrowed(filter: ReferenceFilter): boolean {
  return Object.values(filter).some(Boolean);
}

function oneOf<Value extends Presence | Standing | ClusterType>(
  values: readonly Value[],
  given: string | null,
): Value | '' {
  return values.find(value => value === given) ?? '';
}
