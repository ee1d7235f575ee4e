import { useQuery } from '../hooks/useQuery';
import { useUrlState } from '../hooks/useUrlState';
import { readFindingsState, writeFindingsState } from './findingsState';

/** The state of the findings on the tab, kept in the URL. */
export function useFindingsUrlState() {
  return useUrlState(useQuery(), readFindingsState, writeFindingsState);
}
