import type {
  TransitionInEvent,
  TransitionsEvent,
} from 'backstage-plugin-palette-node';
import type { AcceptedFinding } from './News';

/** Lists the findings that do not count because of waivers, and marks those whose waiver ended trouble just now. */
export function listAccepted({
  waived = [],
  transitions,
}: Pick<
  TransitionsEvent,
  'waived' | 'transitions'
>): readonly AcceptedFinding[] {
  const fresh = new Set(transitions.filter(endsTrouble).map(({ id }) => id));
  return waived.map(finding => ({
    ...finding,
    ...(fresh.has(finding.id) && { isNew: true as const }),
  }));
}

function endsTrouble({ from, waiver }: TransitionInEvent): boolean {
  return (
    waiver?.change === 'began' && (from === 'missing' || from === 'degraded')
  );
}
