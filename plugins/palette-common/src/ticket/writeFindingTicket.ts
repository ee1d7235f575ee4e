import { writeTime, type Report, type WorkloadFinding } from '../conformance';
import { nameState } from './nameState';
import { quoteText } from './quoteText';
import type { TicketOptions } from './TicketOptions';
import { writeTicketBlock } from './writeTicketItem';

const NAME = 120;
const ADDRESS = 400;
const COMMAND = 400;

/**
 * What is known besides a finding, for a ticket about it alone.
 *
 * @public
 */
export interface FindingTicketOptions
  extends Pick<TicketOptions, 'name' | 'page' | 'findSince' | 'toConfirm'> {
  /** A line for a shell, to look closer. */
  readonly command?: string;
}

/**
 * Writes one finding to hand on, as Markdown for a ticket or a chat: what, where, since when, why, what to do next and where
 * to look, in the words of the whole report's ticket. It has times, no ages, so that it stays true, and no secrets, as far as
 * they look like secrets. Text from the cluster is shown as it is, without links.
 *
 * @param report - the report that has the finding, as far as it is needed
 *
 * @public
 */
export function writeFindingTicket(
  finding: WorkloadFinding,
  { observedAt, catalogVersion }: Pick<Report, 'observedAt' | 'catalogVersion'>,
  options: FindingTicketOptions = {},
): string {
  const { component, kind, namespace } = finding;
  const { name, page, command } = options;
  const about = [
    ...(name ? [`**${quoteText(name, NAME)}**`] : []),
    ...(page && page.length <= ADDRESS ? [`<${page}>`] : []),
  ];
  return `${[
    `## ${nameState(finding, options)}: ${quoteText(
      `${component} (${kind}) in ${namespace}`,
      NAME,
    )}`,
    ...(about.length > 0 ? ['', about.join(' · ')] : []),
    '',
    writeTicketBlock({ finding, count: 1 }, observedAt, options),
    ...(command && command.length <= COMMAND
      ? [`  - Look closer: ${writeCode(command)}`]
      : []),
    '',
    `Read ${writeTime(observedAt)} · Palette catalog ${catalogVersion}`,
  ].join('\n')}\n`;
}

/** Writes code within a line of Markdown, between more backticks than it has in a row. */
function writeCode(code: string): string {
  const longest = Math.max(
    0,
    ...(code.match(/`+/g) ?? []).map(({ length }) => length),
  );
  const fence = '`'.repeat(longest + 1);
  return longest > 0 ? `${fence} ${code} ${fence}` : `${fence}${code}${fence}`;
}
