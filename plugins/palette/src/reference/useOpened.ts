import { useCallback, useState } from 'react';

/** Tells and changes what is open; `otherwise` holds for what was not opened or closed yet. */
export interface Opened {
  isOpen(id: string, otherwise?: boolean): boolean;
  set(ids: readonly string[], open: boolean): void;
}

/** The namespaces or components that the reader opened and closed. */
export function useOpened(): Opened {
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(),
  );
  const set = useCallback(
    (ids: readonly string[], open: boolean) =>
      setDecided(
        before => new Map([...before, ...ids.map(id => [id, open] as const)]),
      ),
    [],
  );
  return {
    isOpen: (id, otherwise = false) => decided.get(id) ?? otherwise,
    set,
  };
}
