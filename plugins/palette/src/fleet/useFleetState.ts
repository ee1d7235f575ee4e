import { useUrlState } from '../hooks/useUrlState';
import { readFleetState, writeFleetState } from './fleetState';

/** The overview's state, which is the URL's. */
export function useFleetState() {
  return useUrlState(readFleetState, writeFleetState);
}
