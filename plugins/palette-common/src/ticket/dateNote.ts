import { writeTime, type Report } from '../conformance';
import {
  describeDuration,
  measureElapsedMs,
} from '../conformance/wording/durations';

/** A note of a report with times in place of the ages of namespaces that are being deleted. */
export function dateNote(
  note: string,
  { namespaces, observedAt }: Pick<Report, 'namespaces' | 'observedAt'>,
): string {
  const found = namespaces.find(
    ({ namespace, terminatingSince }) =>
      terminatingSince && note.includes(` ${namespace} `),
  );
  const elapsed = measureElapsedMs(found?.terminatingSince, observedAt);
  return found?.terminatingSince && elapsed !== undefined
    ? note.replace(
        ` for ${describeDuration(elapsed)}`,
        ` since ${writeTime(found.terminatingSince)}`,
      )
    : note;
}
