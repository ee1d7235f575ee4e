import { useEffect, useState } from 'react';
import { takeFirst } from './takeFirst';

/**
 * The most findings that sections show by themselves. A hostile cluster may have thousands. Their rows keep a browser busy for
 * seconds at each tick of the clock.
 */
const MOST_ROWS = 500;

/** A section of the page. */
export interface PageSection {
  readonly id: string;
  /** How many findings it shows when it is open. */
  readonly rows: number;
}

/** Tells and changes which sections are open. */
export interface OpenSections {
  isOpen(id: string): boolean;
  toggle(id: string): void;
  open(id: string): void;
}

/**
 * The open sections. Those of `alarming` open once by themselves; after that only the reader opens and closes them, so
 * that a refresh never closes a section. Where sections have too many findings, the last stay closed until the reader opens
 * them.
 *
 * @param page - all sections, those that may open by themselves first at the top
 * @param opensAll - whether sections that are not alarming open by themselves, too
 */
export function useOpenSections(
  alarming: readonly string[],
  page: readonly PageSection[],
  opensAll: boolean,
): OpenSections {
  const [alarmed, setAlarmed] = useState<ReadonlySet<string>>(
    () => new Set(alarming),
  );
  const [decided, setDecided] = useState<ReadonlyMap<string, boolean>>(
    () => new Map(),
  );

  const fresh = alarming.filter(id => !alarmed.has(id)).join('\n');
  useEffect(() => {
    if (fresh) {
      setAlarmed(before => new Set([...before, ...fresh.split('\n')]));
    }
  }, [fresh]);

  const opening = takeFirst(
    // Those that the reader closed count too, or closing one would open another.
    page.filter(({ id }) => opensAll || alarmed.has(id)),
    ({ rows }) => rows,
    MOST_ROWS,
  );
  const opened = new Set([...opening].map(({ id }) => id));
  const isOpen = (id: string) => decided.get(id) ?? opened.has(id);
  const decide = (id: string, open: boolean) =>
    setDecided(before => new Map(before).set(id, open));
  return {
    isOpen,
    toggle: id => decide(id, !isOpen(id)),
    open: id => decide(id, true),
  };
}
