import type { ClusterPage, Verdict } from 'backstage-plugin-palette-common';
import { useEffect, useRef, useState } from 'react';

/** A cluster whose verdict is another one than when the page asked before. */
export interface VerdictNews {
  readonly name: string;
  /** Absent for a cluster that was not among those shown. */
  readonly from?: Verdict;
  readonly to: Verdict;
}

/**
 * Tells which shown clusters changed since the same question was asked before; what was told stays until there is more.
 *
 * @param page - undefined while the answer to another question is shown
 * @param question - the same text for the same question
 */
export function useVerdictNews(
  page: ClusterPage | undefined,
  question: string,
): readonly VerdictNews[] {
  const last = useRef<{ readonly question: string } & Verdicts>();
  const [news, setNews] = useState<readonly VerdictNews[]>([]);

  useEffect(() => {
    if (!page) {
      return;
    }
    const before = last.current;
    last.current = {
      question,
      verdicts: new Map(
        page.items.map(({ clusterName, verdict }) => [clusterName, verdict]),
      ),
    };
    if (before?.question !== question) {
      setNews([]);
      return;
    }
    const changed = listChanges(before, page);
    if (changed.length > 0) {
      setNews(changed);
    }
  }, [page, question]);

  return news;
}

interface Verdicts {
  readonly verdicts: ReadonlyMap<string, Verdict>;
}

function listChanges(
  { verdicts }: Verdicts,
  { items }: ClusterPage,
): readonly VerdictNews[] {
  return items.flatMap(({ clusterName, title, verdict }) => {
    const from = verdicts.get(clusterName);
    // A conformant cluster that moved into view is no news.
    const isNews = from ? from !== verdict : verdict !== 'conformant';
    return isNews
      ? [{ name: title ?? clusterName, ...(from && { from }), to: verdict }]
      : [];
  });
}
