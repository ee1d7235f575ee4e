import type {
  FindingEvent,
  WorkloadFinding,
} from '../../conformance/report/Finding';
import type { Report } from '../../conformance/report/Report';
import type { FindingState } from '../../conformance/report/states';
import {
  isScheduledTime,
  isTemplateHash,
  readPodName,
  splitLast,
} from '../../workloads/podName';
import type { BundleEvidence } from './BundleEvidence';
import { compareEvents, type KeptEvents } from './KeptEvents';
import type { ObservedEvent } from './projectEvent';

const MOST_EVENTS = 5;
const MOST_PODS = 20;
const MOST_LOGS = 3;

const explained: ReadonlySet<FindingState> = new Set([
  'missing',
  'degraded',
  'progressing',
]);

/**
 * Adds the newest events that speak of it to each finding that is missing, degraded or starting, and the end of its pods'
 * previous logs where they were kept.
 *
 * @public
 */
export function addEvidence(report: Report, evidence: BundleEvidence): Report {
  const add = <T extends WorkloadFinding>(finding: T): T =>
    explained.has(finding.state) ? explain(finding, evidence) : finding;
  return {
    ...report,
    findings: report.findings.map(add),
    companions: report.companions.map(add),
    unlisted: report.unlisted.map(add),
    hosted: report.hosted.map(cluster => ({
      ...cluster,
      workloads: cluster.workloads.map(add),
    })),
  };
}

function explain<T extends WorkloadFinding>(
  finding: T,
  { events, logs }: BundleEvidence,
): T {
  const found = findEvents(finding, events);
  const previousLogs = finding.pods
    .filter(({ state }) => state !== 'ready')
    .concat(finding.pods.filter(({ state }) => state === 'ready'))
    .flatMap(({ namespace, name }) => {
      const lines = logs.get(`${namespace}/${name}`);
      return lines ? [{ pod: name, namespace, lines }] : [];
    })
    .slice(0, MOST_LOGS);
  return {
    ...finding,
    ...(found.length > 0 && { events: found }),
    ...(previousLogs.length > 0 && { previousLogs }),
  };
}

function findEvents(
  finding: WorkloadFinding,
  events: KeptEvents,
): readonly FindingEvent[] {
  const found =
    finding.pods.length > 0
      ? findEventsOfPods(finding, events)
      : events
          .list(finding.namespace)
          .filter(event => isAbout(event, finding.component));
  const warnings = found.filter(({ type }) => type === 'Warning');
  return mergeRepeated(warnings.length > 0 ? warnings : found)
    .slice(0, MOST_EVENTS)
    .map(({ namespace, kind, name, ...event }) => event);
}

/** Events of the pods that are not ready, of the workload and of what it makes its pods by. */
function findEventsOfPods(
  { component, pods }: WorkloadFinding,
  events: KeptEvents,
): readonly ObservedEvent[] {
  const unready = pods.filter(({ state }) => state !== 'ready');
  const asked = (unready.length > 0 ? unready : pods).slice(0, MOST_PODS);
  const namespaces = [...new Set(pods.map(({ namespace }) => namespace))];
  return [
    ...asked.flatMap(({ namespace, name }) =>
      events.find(namespace, 'Pod', name),
    ),
    ...namespaces.flatMap(namespace =>
      events
        .list(namespace)
        .filter(event => event.kind !== 'Pod' && isAbout(event, component)),
    ),
  ];
}

/** Whether an event is about a workload, its ReplicaSet or Job, or a pod that it has or once had. */
function isAbout({ kind, name }: ObservedEvent, component: string): boolean {
  if (name === component || !name.startsWith(`${component}-`)) {
    return name === component;
  }
  const [base, last] = splitLast(name);
  switch (kind) {
    case 'ReplicaSet':
      return base === component && isTemplateHash(last);
    case 'Job':
      return base === component && isScheduledTime(last);
    case 'Pod':
      return readPodName(name).some(reading => reading.name === component);
    default:
      return false;
  }
}

/** Events that say the same of several pods are one. The newest come first. */
function mergeRepeated(
  events: readonly ObservedEvent[],
): readonly ObservedEvent[] {
  const merged = new Map<string, ObservedEvent>();
  for (const event of [...events].sort(compareEvents)) {
    const key = `${event.reason} ${event.message}`;
    const same = merged.get(key);
    merged.set(
      key,
      same ? { ...same, count: same.count + event.count } : event,
    );
  }
  return [...merged.values()];
}
