import {
  type FindingState,
  type Report,
  type Verdict,
  collectFindings,
  compareStates,
} from 'backstage-plugin-palette-common';
import { toFindingKey } from '../../links/tabSearch';

/** What differs between two reports of a cluster. */
export interface ReportChanges {
  /** ISO 8601; when the later report was read. */
  readonly at: string;
  readonly verdict?: { readonly from: Verdict; readonly to: Verdict };
  /** Findings whose state changed, the worst first. */
  readonly findings: readonly {
    readonly component: string;
    readonly from?: FindingState;
    readonly to: FindingState;
  }[];
}

/** What changed from one report to the next; undefined where nothing did that a reader must know. */
export function listReportChanges(
  before: Report,
  after: Report,
): ReportChanges | undefined {
  const states = new Map(
    collectFindings(before).map(finding => [
      toFindingKey(finding),
      finding.state,
    ]),
  );
  const findings = collectFindings(after)
    .map(finding => ({
      component: finding.component,
      from: states.get(toFindingKey(finding)),
      to: finding.state,
    }))
    .filter(({ from, to }) =>
      // A workload that is new and well is no news.
      from === undefined ? compareStates(to, 'ready') < 0 : from !== to,
    )
    .sort((a, b) => compareStates(a.to, b.to));
  const isSameVerdict = before.verdict === after.verdict;
  return findings.length === 0 && isSameVerdict
    ? undefined
    : {
        at: after.observedAt,
        ...(!isSameVerdict && {
          verdict: { from: before.verdict, to: after.verdict },
        }),
        findings,
      };
}
