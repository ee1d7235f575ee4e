import {
  describeFindingWaiver,
  listTroubleLinks,
  type Report,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';

/** Shape and word of each state, as in the portal; a pipe would lose colours. */
export const stateWords: Readonly<Record<WorkloadFinding['state'], string>> = {
  missing: '■ Missing',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  ready: '● Ready',
  notInstalled: '○ Not installed',
  notApplicable: '– Does not apply',
};

/** Shape and word of each verdict. */
export const verdictWords: Readonly<Record<Report['verdict'], string>> = {
  nonconformant: '■ Nonconformant',
  degraded: '▲ Degraded',
  unknown: '◆ Unknown',
  progressing: '◐ Starting',
  conformant: '● Conformant',
};

/** Shape and word of a finding's state: "▲ Degraded", "▲ Degraded, waived". */
export function describeState({ state, waived }: WorkloadFinding): string {
  return waived ? `${stateWords[state]}, waived` : stateWords[state];
}

/** "24 of 27 components ready", "24 of 24 components ready, 3 waived". */
export function describeCounts({ counts }: Report): string {
  const ready = `${counts.ready} of ${counts.expected} components ready`;
  return counts.waived ? `${ready}, ${counts.waived} waived` : ready;
}

/** The sentence of a finding, with its waiver, and the next step and the pages about a known trouble where there are any. */
export function describeReason({ because, waived }: WorkloadFinding): string {
  const { sentence, advice, trouble } = because;
  const links = listTroubleLinks(trouble).map(({ url }) => url);
  return [
    sentence,
    ...(waived ? [describeFindingWaiver(waived)] : []),
    advice,
    ...(links.length > 0 ? [`See ${links.join(' and ')}`] : []),
  ]
    .filter(Boolean)
    .join(' ');
}
