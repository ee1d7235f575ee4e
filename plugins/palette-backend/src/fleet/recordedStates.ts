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
  readonly unconfirmed?: {
    readonly since: string;
    readonly seen: number;
    /** The component was not known before: its state only stands in for one. */
    readonly isNew?: true;
  };
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

/** What the overview has of a component that is missing, was not known before, and is to be seen missing again. */
const UNTIL_CONFIRMED: FindingState = 'progressing';

/**
 * What history has after a report. A component must be seen missing so often in a row before it is recorded, so that a
 * restart is no incident; one that is new to a cluster that is known, as after an upgrade of the Palette catalog, is no
 * exception. The first report of a cluster is no change. A component that is no longer in the report ends.
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
  const findings = allFindings(report);
  const { observedAt } = report;
  const changes: StateChange[] = [];
  const states = findings.map(finding => {
    const old = known.get(finding.id);
    const needed = before ? confirmMissing : 1;
    const next = nextState(old, finding, observedAt, needed);
    const from = old && stateBefore(old);
    if (before && next.state !== from && (from || isWrong(next.state))) {
      changes.push({
        ...identityOf(finding),
        ...(from && { from }),
        to: next.state,
        reason: finding.because.sentence,
        at: next.since,
      });
    }
    return next;
  });
  // A cluster that is not recognised for once has not lost its components.
  if (report.clusterType !== null) {
    const reported = new Set(findings.map(({ id }) => id));
    const ended = [...known.values()].filter(({ id }) => !reported.has(id));
    changes.push(...ended.flatMap(old => endOf(old, observedAt)));
  }
  return { states, changes };
}

export function isWrong(state: FindingState): boolean {
  return state === 'missing' || state === 'degraded';
}

/** Undefined where nothing but a sighting to be confirmed is known. */
function stateBefore(old: RecordedState): FindingState | undefined {
  return old.unconfirmed?.isNew ? undefined : old.state;
}

/** What was wrong with a component that is expected no longer is over. */
function endOf(old: RecordedState, observedAt: string): StateChange[] {
  const from = stateBefore(old);
  return from && isWrong(from)
    ? [
        {
          ...identityOf(old),
          from,
          to: 'notApplicable',
          reason:
            'It is not in the report of this cluster any more: it is not expected here, or was removed.',
          at: observedAt,
        },
      ]
    : [];
}

function nextState(
  old: RecordedState | undefined,
  finding: WorkloadFinding,
  observedAt: string,
  confirmMissing: number,
): RecordedState {
  const identity = identityOf(finding);
  const { state } = finding;
  const from = old && stateBefore(old);
  if (state === 'missing' && from !== 'missing') {
    const { since, seen } = old?.unconfirmed ?? { since: observedAt, seen: 0 };
    const unconfirmed = { since: notAfter(observedAt, since), seen: seen + 1 };
    return unconfirmed.seen >= confirmMissing
      ? { ...identity, state, since: unconfirmed.since }
      : {
          ...identity,
          state: from ?? UNTIL_CONFIRMED,
          since: notAfter(observedAt, old?.since),
          unconfirmed: { ...unconfirmed, ...(!from && { isNew: true }) },
        };
  }
  if (!old || !from) {
    return { ...identity, state, since: notAfter(observedAt, finding.since) };
  }
  if (from === state) {
    return { ...identity, state, since: notAfter(observedAt, old.since) };
  }
  // A pod knows when its trouble began, but not that it was recorded as something else since.
  const began = notAfter(observedAt, finding.since);
  return { ...identity, state, since: began > old.since ? began : observedAt };
}

/** A time as ISO 8601 in UTC, at the latest that of the reading: no cluster knows more, whatever its clock says. */
function notAfter(observedAt: string, time = observedAt): string {
  const ms = Date.parse(time);
  return ms <= Date.parse(observedAt) ? new Date(ms).toISOString() : observedAt;
}

function identityOf({
  id,
  namespace,
  component,
}: Pick<RecordedState, 'id' | 'namespace' | 'component'>): Pick<
  RecordedState,
  'id' | 'namespace' | 'component'
> {
  return { id, namespace, component };
}
