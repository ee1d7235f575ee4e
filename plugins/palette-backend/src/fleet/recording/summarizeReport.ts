import {
  collectFindings,
  collectCountedFindings,
  decideVerdict,
  findWorstState,
  type FindingState,
  type Report,
  type Verdict,
} from 'backstage-plugin-palette-common';
import type { FleetClusterRow } from '../../database/tables';
import { describeBriefly } from './describeBriefly';
import type { RecordedState } from './recordStates';
import { toNamespacePattern } from './toNamespacePattern';
import { toSeverity } from './toSeverity';

/** The columns of `fleet_clusters` that come from a report. */
export type ReportSummary = Pick<
  FleetClusterRow,
  | 'cluster_type'
  | 'infrastructure'
  | 'verdict'
  | 'severity'
  | 'read_verdict'
  | 'headline'
  | 'ready'
  | 'expected'
  | 'missing'
  | 'degraded'
  | 'namespaces'
  | 'brief'
  | 'worst_since'
>;

const INFRASTRUCTURE_TRAIT = 'infrastructure';

/**
 * Sums up a report for the overview. A cluster counts by its confirmed troubles, and is ranked by unconfirmed ones too.
 *
 * @param states - as recorded after the report
 * @param confirmMissing - how many reports in a row must see a component missing
 */
export function summarizeReport(
  report: Report,
  states: readonly RecordedState[],
  confirmMissing: number,
): ReportSummary {
  const unconfirmed = states.filter(state => state.unconfirmed).length;
  const isMissingConfirmed = states.some(({ state }) => state === 'missing');
  const verdict =
    unconfirmed > 0 && !isMissingConfirmed
      ? judgeUnconfirmed(report, states)
      : report.verdict;
  const infrastructure = report.traits.find(
    ({ name }) => name === INFRASTRUCTURE_TRAIT,
  );
  const brief = describeBriefly(report, states, confirmMissing);
  return {
    cluster_type: report.clusterType,
    infrastructure: infrastructure?.values[0] ?? null,
    verdict,
    severity: Math.min(toSeverity(verdict), toSeverity(report.verdict)),
    read_verdict: report.verdict,
    headline:
      unconfirmed > 0
        ? `${report.headline} To be confirmed by the next check.`
        : report.headline,
    ready: report.counts.ready,
    expected: report.counts.expected,
    missing: states.filter(({ state }) => state === 'missing').length,
    degraded: states.filter(({ state }) => state === 'degraded').length,
    namespaces: JSON.stringify(summarizeNamespaces(report)),
    brief: JSON.stringify(brief),
    worst_since: brief.worst?.since ? new Date(brief.worst.since) : null,
  };
}

/** Missing but unconfirmed counts as progressing, unless something worse is wrong. */
function judgeUnconfirmed(
  report: Report,
  states: readonly RecordedState[],
): Verdict {
  const isTerminating = report.namespaces.some(n => n.terminatingSince);
  return decideVerdict([
    ...collectCountedFindings(report)
      .map(({ state }) => state)
      .filter(state => state !== 'missing'),
    ...states.filter(s => s.unconfirmed).map(({ state }) => state),
    ...(isTerminating ? (['degraded'] as const) : []),
    // Components are never left out.
    ...(report.leftOut ? [report.leftOut] : []),
    'progressing',
  ]);
}

/** The worst state in each namespace, by the namespace's pattern. */
function summarizeNamespaces(report: Report) {
  // Companions are known by the names of namespaces, components by their patterns.
  const patterns = new Map(
    report.findings.map(({ id, namespace }) => [
      namespace,
      toNamespacePattern(id),
    ]),
  );
  const states = new Map<string, FindingState[]>();
  // Namespaces of hosted clusters cannot be compared with those of another cluster.
  const findings = collectFindings({ ...report, hosted: [] });
  for (const { id, namespace, state, waived } of findings) {
    const pattern = patterns.get(namespace) ?? toNamespacePattern(id);
    const inPattern = states.get(pattern) ?? [];
    inPattern.push(waived ? 'notApplicable' : state);
    states.set(pattern, inPattern);
  }
  return [...states]
    .map(([namespace, all]) => ({ namespace, state: findWorstState(all) }))
    .sort((a, b) => (a.namespace < b.namespace ? -1 : 1));
}
