import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  type ReferenceFilter,
  readReferenceState,
  writeReferenceFilter,
} from './referenceState';

/** The page's state, kept in the URL. */
export function useReferenceState() {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readReferenceState(params), [params]);
  const setFilter = useCallback(
    (filter: ReferenceFilter) =>
      setParams(before => writeReferenceFilter(filter, before), {
        replace: true,
      }),
    [setParams],
  );
  return { ...state, setFilter };
}
