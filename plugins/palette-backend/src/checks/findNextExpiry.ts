import { collectFindings, type Report } from 'backstage-plugin-palette-common';

/** When the first waiver that a report has expires, so that its finding counts again; undefined without waivers. */
export function findNextExpiry(report: Report): Date | undefined {
  const [first] = collectFindings(report)
    .flatMap(({ waived }) => waived?.until ?? [])
    .sort();
  return first === undefined ? undefined : new Date(first);
}
