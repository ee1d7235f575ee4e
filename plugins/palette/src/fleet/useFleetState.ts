import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { readFleetState, writeFleetState, type FleetState } from './fleetState';

/** The overview's state, which is the URL's. */
export function useFleetState() {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => readFleetState(params), [params]);
  const setState = useCallback(
    (next: FleetState, options?: { readonly replace: boolean }) =>
      setParams(before => writeFleetState(next, before), options),
    [setParams],
  );
  return [state, setState] as const;
}
