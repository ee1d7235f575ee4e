export {
  describeCounts,
  describeState,
  stateWords,
  verdictWords,
} from './words';
export type { TicketOptions } from './TicketOptions';
export { redactSecrets } from './redactSecrets';
export { writeReportTicket } from './writeReportTicket';
