import { writeTime } from 'backstage-plugin-palette-common';
import type { AcceptedFinding } from '../news/News';

/** Writes what is accepted, until when and by whom: `web is accepted until 2026-12-05 00:00 UTC by user:default/anne`. */
export function writeAcceptance([
  { component, waiver },
  ...others
]: readonly AcceptedFinding[]): string {
  const more = others.length > 0 ? `, and ${others.length} more` : '';
  const by = waiver.author ? ` by ${waiver.author}` : '';
  return `${component} is accepted until ${writeTime(
    waiver.until,
  )}${by}${more}`;
}
