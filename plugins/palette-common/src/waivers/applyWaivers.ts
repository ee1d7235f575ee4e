import {
  collectFindings,
  compareStates,
  type FindingWaiver,
  type Report,
  type WorkloadFinding,
} from '../conformance';
import { summarizeAgain } from '../conformance/summarizeFindings';
import { isForCluster } from './matchWaiver';
import type { Waiver } from './Waiver';

/**
 * Puts waivers on the findings of a report, takes off those that no longer hold, and decides verdict, counts and headline
 * again. Findings keep their states, so that a report can be judged again whenever waivers change.
 *
 * A waiver covers what is missing, degraded or starting. It never covers `unknown`, because nobody can accept what nobody
 * could see, and needs nothing where the finding is well. Findings that another one causes count unless they are
 * waived themselves. Where several waivers cover a finding, the one that lasts longest does.
 *
 * @param report - as `evaluate` or this function made it
 * @param waivers - also those for other clusters; expired ones, by the time when the cluster was read, cover nothing
 * @param options - `clusterName`: as the Kubernetes plugin knows it; without it no waiver matches by name
 *
 * @returns the same report where nothing changes
 *
 * @public
 */
export function applyWaivers(
  report: Report,
  waivers: readonly Waiver[],
  options: { readonly clusterName?: string } = {},
): Report {
  const { clusterType, observedAt } = report;
  const inForce = indexByComponent(
    waivers
      .filter(waiver => waiver.expiresAt > observedAt)
      .filter(waiver => isForCluster(waiver, { ...options, clusterType })),
  );
  const isMarked = collectFindings(report).some(({ waived }) => waived);
  if (inForce.size === 0 && !isMarked) {
    return report;
  }
  const mark = <T extends WorkloadFinding>(finding: T): T =>
    markFinding(finding, inForce);
  const { findings, companions, unlisted, hosted } = report;
  const marked: Report = {
    ...report,
    findings: findings.map(mark),
    companions: companions.map(mark),
    unlisted: unlisted.map(mark),
    hosted: hosted.map(h => ({ ...h, workloads: h.workloads.map(mark) })),
  };
  return isMarked || collectFindings(marked).some(({ waived }) => waived)
    ? summarizeAgain(marked)
    : report;
}

/** The waiver that counts for each component that one names, by the id of a finding or by a name. */
type WaiversByComponent = ReadonlyMap<string, Waiver>;

function indexByComponent(waivers: readonly Waiver[]): WaiversByComponent {
  const index = new Map<string, Waiver>();
  for (const waiver of waivers) {
    const { component } = waiver;
    index.set(component, pickLasting(waiver, index.get(component)));
  }
  return index;
}

/** The one that lasts longer; among equals, always the same. */
function pickLasting(a: Waiver, b: Waiver | undefined): Waiver {
  const key = ({ expiresAt, source, id }: Waiver) =>
    `${expiresAt} ${source === 'config' ? 1 : 0} ${id}`;
  return b && key(b) > key(a) ? b : a;
}

function markFinding<T extends WorkloadFinding>(
  finding: T,
  inForce: WaiversByComponent,
): T {
  const { waived: _, ...plain } = finding;
  const waiver = isWaivable(finding) ? findWaiver(finding, inForce) : undefined;
  return (waiver ? { ...plain, waived: toMark(waiver) } : plain) as T;
}

function findWaiver(
  { id, component }: WorkloadFinding,
  inForce: WaiversByComponent,
): Waiver | undefined {
  const byId = inForce.get(id);
  const byName = inForce.get(component);
  return byName ? pickLasting(byName, byId) : byId;
}

/**
 * Whether a waiver can cover a finding: its trouble was seen.
 *
 * @public
 */
export function isWaivable({ state }: Pick<WorkloadFinding, 'state'>): boolean {
  return state !== 'unknown' && compareStates(state, 'ready') < 0;
}

function toMark(waiver: Waiver): FindingWaiver {
  const { id, reason, ticket, author, expiresAt, source } = waiver;
  return {
    id,
    reason,
    ...(ticket && { ticket }),
    ...(author && { author }),
    until: expiresAt,
    source,
  };
}
