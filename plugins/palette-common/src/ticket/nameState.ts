import {
  collectTroubledFindings,
  type Report,
  type WorkloadFinding,
} from '../conformance';
import { describeState, verdictWords } from './words';
import type { TicketOptions } from './TicketOptions';

const TO_CONFIRM = '◐ Missing, to be confirmed';

/** Shape and word of a finding's state. A missing component that is not confirmed yet says so. */
export function nameState(
  finding: WorkloadFinding,
  options: TicketOptions,
): string {
  return isToConfirm(finding, options) ? TO_CONFIRM : describeState(finding);
}

/** Shape and word of a report's verdict. One that rests on what is not confirmed yet says so. */
export function nameVerdict(report: Report, options: TicketOptions): string {
  const missing = collectTroubledFindings(report).filter(
    ({ state }) => state === 'missing',
  );
  return report.verdict === 'nonconformant' &&
    missing.length > 0 &&
    missing.every(finding => isToConfirm(finding, options))
    ? TO_CONFIRM
    : verdictWords[report.verdict];
}

function isToConfirm(
  { id, state }: WorkloadFinding,
  { toConfirm = [] }: TicketOptions,
): boolean {
  return state === 'missing' && toConfirm.some(each => each.id === id);
}
