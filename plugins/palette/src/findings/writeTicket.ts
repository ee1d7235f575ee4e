import {
  type WorkloadFinding,
  dateSentence,
  describeFindingInBrief,
  describeFindingWaiver,
  listTroubleLinks,
  redactSecrets,
  writeFindingInBrief,
  writeTime,
} from 'backstage-plugin-palette-common';
import { toFindingSearch } from '../links/tabSearch';
import type { PaletteTranslation } from '../translation';
import type { ReportFacts } from './ReportFacts';
import { writeKubectlLine } from './writeKubectlLine';

/**
 * A finding as text for a ticket: what, where, since when, why, what to do next, and where to look. It has times, no
 * ages, so that it stays true, and no secrets, as far as they look like secrets.
 *
 * @param since - ISO 8601; for a finding that does not tell it itself
 * @param page - the address of the page, without its query
 */
export function writeTicket(
  finding: WorkloadFinding,
  { name, observedAt, catalogVersion, hasUrl }: ReportFacts,
  since: string | undefined,
  page: string,
  t: PaletteTranslation,
): string {
  const { component, kind, namespace, state, because, waived } = finding;
  return [
    t('findings.ticket.title', {
      state: t(`states.word.${state}`),
      component,
      kind,
      namespace,
      name,
    }),
    writeFindingInBrief(describeFindingInBrief(finding, { since })),
    t('findings.ticket.why', {
      sentence: redactSecrets(dateSentence(finding, observedAt)),
    }),
    ...(waived ? [describeFindingWaiver(waived)] : []),
    ...(because.advice
      ? [t('findings.ticket.next', { advice: because.advice })]
      : []),
    ...listTroubleLinks(because.trouble).map(({ url }) =>
      t('findings.ticket.page', { url }),
    ),
    t('findings.ticket.command', { command: writeKubectlLine(finding) }),
    t('findings.ticket.read', {
      time: writeTime(observedAt),
      version: catalogVersion,
    }),
    ...(hasUrl ? [`${page}${toFindingSearch(finding)}`] : []),
  ].join('\n');
}
