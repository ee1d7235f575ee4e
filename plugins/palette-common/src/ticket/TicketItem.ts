import {
  collectTroubledFindings,
  type Report,
  type WorkloadFinding,
} from '../conformance';

/** One entry of a ticket: a finding, or findings that share a reason why they could not be checked. */
export interface TicketItem {
  readonly finding: WorkloadFinding;
  /** How many findings it stands for. */
  readonly count: number;
}

/** Lists everything that asks for attention, the worst first. Findings that a gap hides are one item for each reason. */
export function listTicketItems(report: Report): readonly TicketItem[] {
  const findings = collectTroubledFindings(report);
  const hidden = new Map<string, number>();
  for (const { state, because } of findings) {
    if (state === 'unknown') {
      hidden.set(because.sentence, (hidden.get(because.sentence) ?? 0) + 1);
    }
  }
  return findings.flatMap((finding): readonly TicketItem[] => {
    if (finding.state !== 'unknown') {
      return [{ finding, count: 1 }];
    }
    const { sentence } = finding.because;
    const count = hidden.get(sentence);
    hidden.delete(sentence);
    return count ? [{ finding, count }] : [];
  });
}
