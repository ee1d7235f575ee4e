import { useQuery } from '../hooks/useQuery';
import { useUrlState } from '../hooks/useUrlState';
import {
  findIgnored,
  forgetIgnored,
  readFleetState,
  writeFleetState,
} from './fleetState';

/** The overview's state, kept in the URL. */
export function useFleetState() {
  const query = useQuery();
  const [state, setState] = useUrlState(query, readFleetState, writeFleetState);
  return {
    state,
    setState,
    /** The values of the address that the page cannot use. */
    ignored: findIgnored(query.params),
    forgetIgnored: () => query.replace(forgetIgnored(query.params)),
  };
}
