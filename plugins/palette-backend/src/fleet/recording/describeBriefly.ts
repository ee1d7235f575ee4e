import {
  collectTroubledFindings,
  compareStates,
  describeFindingInBrief,
  findWorstState,
  type Report,
  type TroubledComponent,
  type WorkloadFinding,
  type WorstFinding,
} from 'backstage-plugin-palette-common';
import type { FleetBrief } from './FleetBrief';
import { isWrong, type RecordedState } from './recordStates';

const MOST_TROUBLED = 40;

/**
 * Describes a report in brief.
 *
 * @param states - as recorded after the report
 * @param confirmMissing - how many reports in a row must see a component missing
 */
export function describeBriefly(
  report: Report,
  states: readonly RecordedState[],
  confirmMissing: number,
): FleetBrief {
  const known = new Map(states.map(state => [state.id, state]));
  const troubled = sortConfirmedFirst(collectTroubledFindings(report), known);
  const [worst] = troubled;
  const hosted = findWorstState(
    report.hosted.flatMap(({ workloads }) =>
      workloads.filter(w => !w.waived).map(w => w.state),
    ),
  );
  return {
    observedAt: report.observedAt,
    ...(worst && {
      worst: describeWorst(worst, known.get(worst.id), {
        confirmMissing,
        further: troubled.length - 1,
      }),
    }),
    troubled: listTroubled(states),
    ...(report.counts.waived && { waived: report.counts.waived }),
    ...(hosted && { hosted }),
  };
}

/** Sorts the worst finding first and, among equal states, confirmed findings first. */
function sortConfirmedFirst(
  findings: readonly WorkloadFinding[],
  known: ReadonlyMap<string, RecordedState>,
): readonly WorkloadFinding[] {
  const isOpen = ({ id }: WorkloadFinding) =>
    Number(known.get(id)?.unconfirmed !== undefined);
  return [...findings].sort(
    (a, b) => compareStates(a.state, b.state) || isOpen(a) - isOpen(b),
  );
}

function describeWorst(
  finding: WorkloadFinding,
  recorded: RecordedState | undefined,
  facts: { readonly confirmMissing: number; readonly further: number },
): WorstFinding {
  const { id, namespace, state } = finding;
  const unconfirmed = recorded?.unconfirmed;
  // A missing component does not tell since when it is missing; the recorded state does.
  const since =
    unconfirmed?.since ??
    (recorded?.state === state ? recorded.since : undefined);
  return {
    id,
    namespace,
    ...describeFindingInBrief(finding, { since }),
    state,
    ...(unconfirmed && {
      toConfirm: { seen: unconfirmed.seen, of: facts.confirmMissing },
    }),
    further: facts.further,
  };
}

/** Lists components that are recorded as missing or degraded, the worst first. */
function listTroubled(
  states: readonly RecordedState[],
): readonly TroubledComponent[] {
  return states
    .filter(({ state }) => isWrong(state))
    .sort((a, b) => compareStates(a.state, b.state) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_TROUBLED)
    .map(({ id, namespace, component, state }) => ({
      id,
      namespace,
      component,
      state,
    }));
}
