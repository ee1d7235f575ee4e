import { useUrlState } from '../hooks/useUrlState';
import { readFindingsState, writeFindingsState } from './findingsState';

/** What the tab shows of a report, which is the URL's. */
export function useFindingsUrlState() {
  return useUrlState(readFindingsState, writeFindingsState);
}
