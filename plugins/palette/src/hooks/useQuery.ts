import { useCallback, useState } from 'react';
import {
  useHref,
  useLocation,
  useSearchParams,
  type Location,
} from 'react-router-dom';
import useLatest from 'react-use/esm/useLatest';

/** The query of the address. */
export interface Query {
  readonly params: URLSearchParams;
  /** Navigates to the page with another query, which adds an entry to the browser's history. */
  readonly push: (params: URLSearchParams) => void;
  /**
   * Changes the address in place, without a navigation: in today's Backstage each renders the whole portal at once, and a key
   * that is typed would wait for that.
   */
  readonly replace: (params: URLSearchParams) => void;
}

/** The replaced query of each location. A page that is mounted again, as at another window width, finds it here. */
const replacedSince = new WeakMap<Location, URLSearchParams>();

/** Reads and changes the query of the address. */
export function useQuery(): Query {
  const location = useLocation();
  const page = useHref({ search: '' });
  const [navigated, setNavigated] = useSearchParams();
  const [replaced, setReplaced] = useState(() => ({
    location,
    params: replacedSince.get(location) ?? navigated,
  }));
  const latest = useLatest({ location, page, setNavigated });
  const push = useCallback(
    (params: URLSearchParams) => latest.current.setNavigated(params),
    [latest],
  );
  const replace = useCallback(
    (params: URLSearchParams) => {
      const text = params.toString();
      const before = latest.current;
      window.history.replaceState(
        window.history.state,
        '',
        text ? `${before.page}?${text}` : before.page,
      );
      replacedSince.set(before.location, params);
      setReplaced({ location: before.location, params });
    },
    [latest],
  );
  // Each navigation makes another location, so that a link to the address of before counts too.
  return {
    params: replaced.location === location ? replaced.params : navigated,
    push,
    replace,
  };
}
