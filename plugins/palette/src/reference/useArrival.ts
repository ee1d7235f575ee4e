import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'react-router-dom';
import useLatest from 'react-use/esm/useLatest';
import type { ReferenceEntry } from './referenceCatalog';

/** Opens the linked entry on each visit of the link. Its id is `arriving` until its row has been scrolled to. */
export function useArrival(
  linked: ReferenceEntry | undefined,
  open: (entry: ReferenceEntry) => void,
): { readonly arriving: string | undefined; readonly onArrived: () => void } {
  const { key } = useLocation();
  const latest = useLatest({ linked, open });
  const [arriving, setArriving] = useState<string>();
  const id = linked?.id;

  useEffect(() => {
    if (id && latest.current.linked) {
      latest.current.open(latest.current.linked);
      setArriving(id);
    }
  }, [key, id, latest]);

  return { arriving, onArrived: useCallback(() => setArriving(undefined), []) };
}
