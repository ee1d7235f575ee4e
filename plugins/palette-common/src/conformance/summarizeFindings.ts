import { countFindings, writeHeadline } from './headline';
import type { StuckNamespace } from './notes';
import {
  collectCountedFindings,
  type Findings,
} from './report/collectFindings';
import type { Report } from './report/Report';
import { decideVerdict, type FindingState } from './report/states';
import { summarizeNamespaces } from './summarizeNamespaces';

/** Decides what follows from the findings of a report: verdict, headline, counts and the states of namespaces. */
export function summarizeFindings(
  found: Findings,
  facts: {
    readonly stuck: readonly StuckNamespace[];
    /** The worst state of findings that are not among these. */
    readonly leftOut?: FindingState;
    /** Finds since when a namespace is being deleted, ISO 8601. */
    readonly findDeletion: (namespace: string) => string | undefined;
  },
): Pick<Report, 'verdict' | 'headline' | 'counts' | 'namespaces'> {
  const { stuck, leftOut, findDeletion } = facts;
  const verdict = decideVerdict([
    ...collectCountedFindings(found).map(f => f.state),
    ...stuck.map(s => s.state),
    ...(leftOut ? [leftOut] : []),
  ]);
  return {
    verdict,
    headline: writeHeadline(verdict, found, stuck),
    counts: countFindings(found),
    namespaces: summarizeNamespaces(
      found.findings,
      [...found.companions, ...found.unlisted],
      stuck,
      findDeletion,
    ),
  };
}

/** Decides again what follows from the findings of a report, after waivers were put on them or taken off. */
export function summarizeAgain(report: Report): Report {
  const namespaces = new Map(report.namespaces.map(n => [n.namespace, n]));
  return {
    ...report,
    ...summarizeFindings(report, {
      stuck: report.namespaces.flatMap(
        ({ namespace, stuck, terminatingSince }): StuckNamespace | [] =>
          stuck
            ? {
                namespace,
                sentence: stuck,
                state: terminatingSince ? 'degraded' : 'progressing',
              }
            : [],
      ),
      leftOut: report.leftOut,
      findDeletion: name => namespaces.get(name)?.terminatingSince,
    }),
  };
}
