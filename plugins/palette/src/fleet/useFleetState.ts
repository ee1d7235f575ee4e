import { useUrlState } from '../hooks/useUrlState';
import { readFleetState, writeFleetState } from './fleetState';

/** The overview's state, kept in the URL. */
export function useFleetState() {
  return useUrlState(readFleetState, writeFleetState);
}
