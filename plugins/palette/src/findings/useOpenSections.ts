import { useEffect, useState } from 'react';

/** Tells and changes which sections are open; `otherwise` holds for sections not opened or closed yet. */
export interface OpenSections {
  isOpen(id: string, otherwise?: boolean): boolean;
  toggle(id: string, otherwise?: boolean): void;
  open(id: string): void;
}

/**
 * The open sections. Those of `alarming` open once by themselves; after that only the reader opens and closes them, so
 * that a refresh never closes a section.
 */
export function useOpenSections(alarming: readonly string[]): OpenSections {
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(alarming.map(id => [id, true])),
  );

  const fresh = alarming.filter(id => !decided.has(id)).join('\n');
  useEffect(() => {
    if (fresh) {
      setDecided(
        before =>
          new Map([
            ...fresh.split('\n').map(id => [id, true] as const),
            ...before,
          ]),
      );
    }
  }, [fresh]);

  return {
    isOpen: (id, otherwise = false) => decided.get(id) ?? otherwise,
    toggle: (id, otherwise = false) =>
      setDecided(before =>
        new Map(before).set(id, !(before.get(id) ?? otherwise)),
      ),
    open: id => setDecided(before => new Map(before).set(id, true)),
  };
}
