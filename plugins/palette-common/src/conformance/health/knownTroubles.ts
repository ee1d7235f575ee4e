import type { KnownTrouble } from '../../catalog/KnownTrouble';
import { matchesAny } from '../../catalog/NamePattern';
import type { SnapshotPod } from '../../snapshot/Snapshot';
import type { FindingTrouble } from '../report/Finding';
import type { Conclusion } from '../report/reasons';
import { findingAdvice } from '../wording/findingSentences';
import type { HealthContext } from './HealthContext';

/** The workload that is judged, as far as known troubles ask for it. */
export interface TroubleSubject {
  readonly name: string;
  /** Its namespace, or the pattern where no such namespace exists. */
  readonly namespace: string;
  readonly pods: readonly SnapshotPod[];
}

const inTrouble: ReadonlySet<Conclusion['state']> = new Set([
  'missing',
  'degraded',
  'progressing',
]);

/** Replaces the advice with that of the first known trouble that fits, and names the trouble. */
export function addKnownTrouble<T extends Conclusion>(
  outcome: T,
  subject: TroubleSubject,
  { troubles, traits }: Pick<HealthContext, 'troubles' | 'traits'>,
): T {
  if (!inTrouble.has(outcome.state)) {
    return outcome;
  }
  const { because } = outcome;
  const trouble = troubles.find(
    ({ workloads, namespaces, reasons, messageParts, when }) =>
      reasons.some(reason => because.codes.includes(reason)) &&
      matchesAny(workloads, subject.name) &&
      isIn(namespaces, subject.namespace) &&
      saysAny(messageParts, subject.pods) &&
      traits.judge(when).holds === 'yes',
  );
  if (!trouble) {
    return outcome;
  }
  const { advice, mendedIn } = trouble;
  return {
    ...outcome,
    because: {
      ...because,
      codes: [...because.codes, 'knownTrouble'],
      advice: mendedIn ? findingAdvice.addRelease(advice, mendedIn) : advice,
      trouble: toFindingTrouble(trouble),
    },
  };
}

function isIn(namespaces: readonly string[], namespace: string): boolean {
  return namespaces.includes(namespace) || matchesAny(namespaces, namespace);
}

/** Whether a message of a pod or of one of its containers has one of these texts; true where there are none to look for. */
function saysAny(
  parts: readonly string[],
  pods: readonly SnapshotPod[],
): boolean {
  return (
    parts.length === 0 ||
    pods.some(({ message, containers = [] }) =>
      [message, ...containers.map(c => c.message)].some(text => {
        const said = text?.toLowerCase() ?? '';
        return parts.some(part => said.includes(part));
      }),
    )
  );
}

function toFindingTrouble({
  id,
  title,
  link,
  runbook,
  mendedIn,
  source,
}: KnownTrouble): FindingTrouble {
  return {
    id,
    title,
    ...(link && { link }),
    ...(runbook && { runbook }),
    ...(mendedIn && { mendedIn }),
    source,
  };
}
