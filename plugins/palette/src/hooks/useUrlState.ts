import { useCallback, useMemo } from 'react';
import useLatest from 'react-use/esm/useLatest';
import type { Query } from './useQuery';

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
export function useUrlState<State, Written = State>(
  query: Query,
  read: (params: URLSearchParams) => State,
  write: (state: Written, before: URLSearchParams) => URLSearchParams,
): readonly [State, SetUrlState<Written>] {
  const { params } = query;
  const state = useMemo(() => read(params), [read, params]);
  const latest = useLatest(query);
  const setState = useCallback<SetUrlState<Written>>(
    (next, options) => {
      const { current } = latest;
      const written = write(next, current.params);
      if (options?.replace) {
        current.replace(written);
      } else {
        current.push(written);
      }
    },
    [write, latest],
  );
  return [state, setState];
}
