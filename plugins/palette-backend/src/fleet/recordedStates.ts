import {
  allFindings,
  type FindingState,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';

/** The state of one component as history has it. */
export interface RecordedState {
  /** `<namespace pattern>/<name>` */
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  readonly state: FindingState;
  /** ISO 8601 */
  readonly since: string;
  /** Seen missing, and not yet often enough to be recorded so. */
  readonly unconfirmed?: { readonly since: string; readonly seen: number };
}

export interface StateChange {
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  /** Absent where the component was not known before. */
  readonly from?: FindingState;
  readonly to: FindingState;
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
}

/**
 * What history has after a report. A component must be seen missing so often in a row before it is recorded, so that a
 * restart is no incident; the first report of a cluster is no change.
 *
 * @param before - undefined where there was no report yet
 * @param confirmMissing - how many reports in a row, at least 1
 */
export function recordStates(
  before: readonly RecordedState[] | undefined,
  report: Report,
  confirmMissing: number,
): {
  readonly states: readonly RecordedState[];
  readonly changes: readonly StateChange[];
} {
  // By id alone: a component that is gone is looked for in another namespace than the one it was seen in.
  const known = new Map((before ?? []).map(state => [state.id, state]));
  const changes: StateChange[] = [];
  const states = allFindings(report).map(finding => {
    const old = known.get(finding.id);
    const next = nextState(old, finding, report.observedAt, confirmMissing);
    if (before && next.state !== old?.state && (old || isWrong(next.state))) {
      changes.push({
        ...identityOf(finding),
        ...(old && { from: old.state }),
        to: next.state,
        reason: finding.because.sentence,
        at: next.since,
      });
    }
    return next;
  });
  return { states, changes };
}

export function isWrong(state: FindingState): boolean {
  return state === 'missing' || state === 'degraded';
}

function nextState(
  old: RecordedState | undefined,
  finding: WorkloadFinding,
  observedAt: string,
  confirmMissing: number,
): RecordedState {
  const identity = identityOf(finding);
  const { state } = finding;
  if (!old) {
    return { ...identity, state, since: finding.since ?? observedAt };
  }
  if (old.state === state) {
    return { ...identity, state, since: old.since };
  }
  if (state === 'missing') {
    const { since, seen } = old.unconfirmed ?? { since: observedAt, seen: 0 };
    return seen + 1 < confirmMissing
      ? {
          ...identity,
          state: old.state,
          since: old.since,
          unconfirmed: { since, seen: seen + 1 },
        }
      : { ...identity, state, since };
  }
  // A pod knows when its trouble began, but not that it was recorded as something else since.
  const began = finding.since;
  return {
    ...identity,
    state,
    since: began && began > old.since ? began : observedAt,
  };
}

function identityOf({
  id,
  namespace,
  component,
}: WorkloadFinding): Pick<RecordedState, 'id' | 'namespace' | 'component'> {
  return { id, namespace, component };
}
