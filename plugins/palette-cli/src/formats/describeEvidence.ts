import type {
  FindingEvent,
  WorkloadFinding,
} from 'backstage-plugin-palette-common';

/** The last events of a finding, one in a line: "2026-11-23T11:59:41Z  BackOff ×69  pod/web-1: Back-off …". */
export function describeEvents({
  events = [],
}: WorkloadFinding): readonly string[] {
  return events.map(describeEvent);
}

/** The previous logs of a finding in lines, each log under the name of its pod. */
export function describeLogs({
  previousLogs = [],
}: WorkloadFinding): readonly string[] {
  return previousLogs.flatMap(({ pod, lines }) => [
    `Log of ${pod} before its last restart:`,
    ...lines,
  ]);
}

function describeEvent(event: FindingEvent): string {
  const { lastSeenAt, reason, count, object, message } = event;
  const times = count > 1 ? ` ×${count}` : '';
  return [lastSeenAt, `${reason}${times}`, `${object}: ${message}`]
    .filter(Boolean)
    .join('  ');
}
