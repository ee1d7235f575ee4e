export {
  describeCounts,
  describeState,
  stateWords,
  verdictWords,
} from './words';
export type { TicketOptions } from './TicketOptions';
export { redactSecrets } from './redactSecrets';
export {
  writeFindingTicket,
  type FindingTicketOptions,
} from './writeFindingTicket';
export { writeReportTicket } from './writeReportTicket';
