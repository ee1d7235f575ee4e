import {
  allFindings,
  countedFindings,
  verdictOf,
  verdictsWorstFirst,
  worstState,
  type FindingState,
  type Report,
  type Verdict,
} from 'backstage-plugin-palette-common';
import type { FleetClusterRow } from './FleetTables';
import type { RecordedState } from './recordedStates';

type Brief = Pick<
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
>;

const INFRASTRUCTURE_TRAIT = 'infrastructure';

export function severityOf(verdict: Verdict): number {
  return verdictsWorstFirst.indexOf(verdict);
}

/** A report as the overview has it. */
export function reportInBrief(
  report: Report,
  states: readonly RecordedState[],
): Brief {
  const unconfirmed = states.filter(state => state.unconfirmed).length;
  const confirmedMissing = states.some(({ state }) => state === 'missing');
  const verdict =
    unconfirmed > 0 && !confirmedMissing
      ? whileUnconfirmed(report, states)
      : report.verdict;
  const infrastructure = report.traits.find(
    ({ name }) => name === INFRASTRUCTURE_TRAIT,
  );
  return {
    cluster_type: report.clusterType,
    infrastructure: infrastructure?.values[0] ?? null,
    verdict,
    severity: severityOf(verdict),
    read_verdict: report.verdict,
    headline:
      unconfirmed > 0
        ? `${report.headline} To be confirmed by the next check.`
        : report.headline,
    ready: report.counts.ready,
    expected: report.counts.expected,
    missing: states.filter(({ state }) => state === 'missing').length,
    degraded: states.filter(({ state }) => state === 'degraded').length,
    namespaces: JSON.stringify(namespacesOf(report)),
  };
}

/** Missing once is not yet an incident, and not all right either; whatever else is wrong counts as ever. */
function whileUnconfirmed(
  report: Report,
  states: readonly RecordedState[],
): Verdict {
  const isTerminating = report.namespaces.some(n => n.terminatingSince);
  return verdictOf([
    ...countedFindings(report)
      .map(({ state }) => state)
      .filter(state => state !== 'missing'),
    ...states.filter(s => s.unconfirmed).map(({ state }) => state),
    ...(isTerminating ? (['degraded'] as const) : []),
    'progressing',
  ]);
}

function namespacesOf(report: Report) {
  // Companions are known by the names of namespaces, components by their patterns.
  const patterns = new Map(
    report.findings.map(({ id, namespace }) => [namespace, patternOf(id)]),
  );
  const states = new Map<string, FindingState[]>();
  // Namespaces of hosted clusters compare with nothing on another cluster.
  for (const { id, namespace, state } of allFindings({
    ...report,
    hosted: [],
  })) {
    const pattern = patterns.get(namespace) ?? patternOf(id);
    states.set(pattern, [...(states.get(pattern) ?? []), state]);
  }
  return [...states]
    .map(([namespace, all]) => ({ namespace, state: worstState(all) }))
    .sort((a, b) => (a.namespace < b.namespace ? -1 : 1));
}

function patternOf(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}
