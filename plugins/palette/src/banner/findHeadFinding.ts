import {
  type Report,
  type WorkloadFinding,
  collectTroubledFindings,
  decideVerdict,
} from 'backstage-plugin-palette-common';

/** The finding to name beside the verdict: the worst, where it alone says what is wrong; else the headline says it. */
export function findHeadFinding(report: Report): WorkloadFinding | undefined {
  const [worst, ...rest] = collectTroubledFindings(report);
  if (!worst || decideVerdict([worst.state]) !== report.verdict) {
    return undefined;
  }
  // Those that could not be seen share a reason, which the headline has.
  return worst.state === 'unknown' && rest.length > 0 ? undefined : worst;
}

/** How many other findings need a look. */
export function countOthers(report: Report): number {
  return Math.max(0, collectTroubledFindings(report).length - 1);
}
