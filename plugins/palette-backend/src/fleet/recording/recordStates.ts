import {
  collectFindings,
  describeFindingWaiver,
  type FindingState,
  type FindingWaiver,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';
import type { WaiverInTransition } from 'backstage-plugin-palette-node';
import { describeWaiverEnd, findWaiverChange } from './findWaiverChange';
import type { RulesChange } from './rulesChange';

/** The recorded state of one component. */
export interface RecordedState {
  /** `<namespace pattern>/<name>` */
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  readonly state: FindingState;
  /** ISO 8601 */
  readonly since: string;
  /** Present where the component was seen missing, but not yet often enough in a row to be recorded as missing. */
  readonly unconfirmed?: {
    /** ISO 8601 */
    readonly since: string;
    readonly seen: number;
    /** The component was not known before, so `state` is a placeholder. */
    readonly isNew?: true;
    /** It was first seen missing by the first report after this change. */
    readonly rulesChange?: RulesChange;
  };
  /** Present while a waiver covers the component: what would be recorded without it. `state` is then `notApplicable`. */
  readonly waived?: Pick<RecordedState, 'state' | 'since' | 'unconfirmed'> & {
    /** Absent where an earlier version recorded the state. */
    readonly waiver?: FindingWaiver;
  };
}

/** A transition of one component, without its cluster. */
export interface ComponentTransition {
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  /** Absent where the component was not known before. */
  readonly from?: FindingState;
  readonly to: FindingState;
  /** One sentence. */
  readonly reason: string;
  /** ISO 8601 */
  readonly at: string;
  /** Present where the component's state differs because the cluster is judged by other rules. */
  readonly rulesChange?: RulesChange;
  /** Present where a waiver that began or ended is the reason. */
  readonly waiver?: WaiverInTransition;
}

/** The recorded state of a component whose trouble is waived: it is not counted. */
const WHILE_WAIVED: FindingState = 'notApplicable';

/** The state of a new component that was seen missing, until that is confirmed. */
const UNTIL_CONFIRMED: FindingState = 'progressing';

/**
 * Derives the states after a report, and the transitions that lead to them. A component counts as missing only after
 * `confirmMissing` reports in a row have seen it missing, so that a restart is no incident. This also holds for a
 * component that is new to a known cluster, as after an upgrade of the Palette catalog. The first report of a cluster is
 * no transition. The trouble of a component that is no longer in the report ends. So does trouble that is waived, and it
 * is new trouble when the waiver has ended.
 *
 * @param before - undefined where there was no report yet
 * @param confirmMissing - reports in a row, at least 1; undefined for a report that does not count towards them
 * @param judgement - `rulesChange`: what changed since the report before in how the cluster is judged; `judgedAt`: ISO 8601,
 * present where the reading of this report was recorded before, and is judged again now
 */
export function recordStates(
  before: readonly RecordedState[] | undefined,
  report: Report,
  confirmMissing: number | undefined,
  {
    rulesChange,
    judgedAt,
  }: {
    readonly rulesChange?: RulesChange;
    readonly judgedAt?: string;
  } = {},
): {
  readonly states: readonly RecordedState[];
  readonly transitions: readonly ComponentTransition[];
} {
  // By id alone, because a missing component may be expected in another namespace than it was seen in.
  const known = new Map((before ?? []).map(state => [state.id, state]));
  const findings = collectFindings(report);
  const at = judgedAt ?? report.observedAt;
  const reading: JudgedReading = {
    at,
    confirmMissing: before ? confirmMissing : 1,
    isRepeated: judgedAt !== undefined,
    rulesChange,
  };
  const transitions: ComponentTransition[] = [];
  const states = findings.map(finding => {
    const old = known.get(finding.id);
    const next = deriveState(old, finding, reading);
    const from = old && getConfirmedState(old);
    if (before && next.state !== from && (from || isWrong(next.state))) {
      const waiver = findWaiverChange(old?.waived?.waiver, finding, at);
      transitions.push({
        ...pickIdentity(finding),
        ...(from && { from }),
        to: next.state,
        reason: writeReason(finding, waiver),
        at: next.since,
        ...(waiver ? { waiver } : markChange(old, next, rulesChange)),
      });
    }
    return next;
  });
  // A report that does not recognise the cluster does not end its components.
  if (report.clusterType !== null) {
    const reported = new Set(findings.map(({ id }) => id));
    const ended = [...known.values()].filter(({ id }) => !reported.has(id));
    transitions.push(
      ...ended
        .flatMap(old => endComponent(old, at))
        .map(end => ({ ...end, ...(rulesChange && { rulesChange }) })),
    );
  }
  return { states, transitions };
}

/** Whether a state means trouble that the overview counts. */
export function isWrong(state: FindingState): boolean {
  return state === 'missing' || state === 'degraded';
}

/** The recorded state; undefined where the component was only ever seen missing. */
function getConfirmedState(old: RecordedState): FindingState | undefined {
  return old.unconfirmed?.isNew ? undefined : old.state;
}

function writeReason(
  { waived, because }: WorkloadFinding,
  waiver: WaiverInTransition | undefined,
): string {
  if (waived) {
    return describeFindingWaiver(waived);
  }
  return waiver
    ? `${describeWaiverEnd(waiver)} ${because.sentence}`
    : because.sentence;
}

/** A component that was seen missing before the rules changed is missing whatever the rules. */
function markChange(
  old: RecordedState | undefined,
  next: RecordedState,
  rulesChange: RulesChange | undefined,
): Pick<ComponentTransition, 'rulesChange'> {
  const change =
    next.state === 'missing' && old?.unconfirmed
      ? old.unconfirmed.rulesChange
      : rulesChange;
  return change ? { rulesChange: change } : {};
}

/** A component that is no longer expected ends its trouble, if it had any. */
function endComponent(
  old: RecordedState,
  observedAt: string,
): readonly ComponentTransition[] {
  const from = getConfirmedState(old);
  return from && isWrong(from)
    ? [
        {
          ...pickIdentity(old),
          from,
          to: 'notApplicable',
          reason:
            'It is not in the report of this cluster any more: it is not expected here, or was removed.',
          at: observedAt,
        },
      ]
    : [];
}

/** A report as it is recorded. */
interface JudgedReading {
  /** ISO 8601; when what is new in it began at the latest. */
  readonly at: string;
  /** Reports in a row, at least 1; undefined for a report that does not count towards them. */
  readonly confirmMissing: number | undefined;
  /** Its reading was recorded before, and counts no second time. */
  readonly isRepeated: boolean;
  readonly rulesChange: RulesChange | undefined;
}

/** Derives the state with the waiver of the finding: trouble ends when it is waived, and begins when the waiver ends. */
function deriveState(
  old: RecordedState | undefined,
  finding: WorkloadFinding,
  reading: JudgedReading,
): RecordedState {
  const { at } = reading;
  const unwaived = old?.waived ? { ...pickIdentity(old), ...old.waived } : old;
  const next = deriveUnwaived(unwaived, finding, reading);
  if (finding.waived) {
    const { state, since, unconfirmed } = next;
    return {
      ...pickIdentity(finding),
      state: WHILE_WAIVED,
      since: old?.waived ? old.since : at,
      waived: {
        state,
        since,
        ...(unconfirmed && { unconfirmed }),
        waiver: finding.waived,
      },
    };
  }
  return old?.waived ? { ...next, since: at } : next;
}

function deriveUnwaived(
  old: RecordedState | undefined,
  finding: WorkloadFinding,
  { at: observedAt, confirmMissing, isRepeated, rulesChange }: JudgedReading,
): RecordedState {
  const identity = pickIdentity(finding);
  const { state } = finding;
  const from = old && getConfirmedState(old);
  if (state === 'missing' && from !== 'missing') {
    const counts = confirmMissing !== undefined && !isRepeated;
    const seenBefore = old?.unconfirmed ?? {
      since: observedAt,
      seen: 0,
      ...(rulesChange && { rulesChange }),
    };
    const unconfirmed = {
      ...seenBefore,
      since: notAfter(observedAt, seenBefore.since),
      seen: counts ? seenBefore.seen + 1 : Math.max(1, seenBefore.seen),
    };
    return confirmMissing !== undefined && unconfirmed.seen >= confirmMissing
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
  // A pod knows when its trouble began, but not that another state was recorded since.
  const began = notAfter(observedAt, finding.since);
  return { ...identity, state, since: began > old.since ? began : observedAt };
}

/** A time as ISO 8601 in UTC, at the latest that of the reading: no cluster's clock knows the future. */
function notAfter(observedAt: string, time = observedAt): string {
  const ms = Date.parse(time);
  return ms <= Date.parse(observedAt) ? new Date(ms).toISOString() : observedAt;
}

function pickIdentity({
  id,
  namespace,
  component,
}: Pick<RecordedState, 'id' | 'namespace' | 'component'>): Pick<
  RecordedState,
  'id' | 'namespace' | 'component'
> {
  return { id, namespace, component };
}
