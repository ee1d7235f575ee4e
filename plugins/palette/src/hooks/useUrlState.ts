import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Changes the state; with `replace` it adds no entry to the browser's history, as for a text being typed. */
export type SetUrlState<State> = (
  next: State,
  options?: { readonly replace: boolean },
) => void;

/**
 * A state kept in the URL's query, so that a link or a reload brings it back.
 *
 * @param read - reads the state from the query and ignores what it cannot use
 * @param write - writes the query of a state and keeps all other parameters
 */
export function useUrlState<State>(
  read: (params: URLSearchParams) => State,
  write: (state: State, before: URLSearchParams) => URLSearchParams,
): readonly [State, SetUrlState<State>] {
  const [params, setParams] = useSearchParams();
  const state = useMemo(() => read(params), [read, params]);
  const setState = useCallback<SetUrlState<State>>(
    (next, options) => setParams(before => write(next, before), options),
    [write, setParams],
  );
  return [state, setState];
}
