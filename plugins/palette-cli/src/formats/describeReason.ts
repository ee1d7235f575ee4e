import {
  describeFindingWaiver,
  listTroubleLinks,
  type WorkloadFinding,
} from 'backstage-plugin-palette-common';

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
