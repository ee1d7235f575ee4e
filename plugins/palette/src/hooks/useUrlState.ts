import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** Changes a state; `replace` adds no entry to the browser's history, as for what is being typed. */
export type SetUrlState<State> = (
  next: State,
  options?: { readonly replace: boolean },
) => void;

/**
 * A state that lives in the URL's query, so that a link or a reload brings it back.
 *
 * @param read - takes from the query what it can use, and leaves out the rest
 * @param write - the query of a state; parameters of others stay
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
