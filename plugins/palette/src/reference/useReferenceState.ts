import { useCallback } from 'react';
import { useQuery } from '../hooks/useQuery';
import { useUrlState } from '../hooks/useUrlState';
import {
  type ReferenceFilter,
  readReferenceState,
  writeReferenceFilter,
} from './referenceState';

/** The page's state, kept in the URL. */
export function useReferenceState() {
  const [state, write] = useUrlState(
    useQuery(),
    readReferenceState,
    writeReferenceFilter,
  );
  const setFilter = useCallback(
    (filter: ReferenceFilter) => write(filter, { replace: true }),
    [write],
  );
  return { ...state, setFilter };
}
