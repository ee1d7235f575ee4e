import {
  type ClusterType,
  clusterTypes,
  presences,
} from 'backstage-plugin-palette-common';
import { readChoice, withParameters } from '../hooks/urlParameters';
import { COMPONENT_PARAMETER } from '../links/componentSearch';
import type { Standing } from './referenceCatalog';

/** The page's filter, kept in the URL. */
export interface ReferenceFilter {
  readonly text: string;
  /** Empty: any. */
  readonly type: ClusterType | '';
  /** Empty: any. */
  readonly presence: Standing | '';
  /** Shows only workloads whose documentation and reality differ. */
  readonly differs: boolean;
}

/** The page's filter and the component that a link opens. */
export interface ReferenceState {
  readonly filter: ReferenceFilter;
  /** Id of the component that a link opens; empty without one. */
  readonly component: string;
}

export const noFilter: ReferenceFilter = {
  text: '',
  type: '',
  presence: '',
  differs: false,
};

/** All standings, in the order of the page. */
export const standings: readonly Standing[] = [...presences, 'companion'];

/** Reads the state from a URL and ignores values that cannot be used. */
export function readReferenceState(params: URLSearchParams): ReferenceState {
  return {
    filter: {
      text: params.get('q') ?? '',
      type: readChoice(params, 'type', clusterTypes) ?? '',
      presence: readChoice(params, 'presence', standings) ?? '',
      differs: params.get('differs') === 'yes',
    },
    component: params.get(COMPONENT_PARAMETER) ?? '',
  };
}

/** Writes the filter into the parameters of a URL, removes the component of a link, and keeps all others. */
export function writeReferenceFilter(
  { text, type, presence, differs }: ReferenceFilter,
  before: URLSearchParams,
): URLSearchParams {
  return withParameters(before, {
    q: text,
    type,
    presence,
    differs: differs ? 'yes' : '',
    [COMPONENT_PARAMETER]: '',
  });
}

/** Whether a filter narrows the page. */
export function isNarrowed(filter: ReferenceFilter): boolean {
  return Object.values(filter).some(Boolean);
}
