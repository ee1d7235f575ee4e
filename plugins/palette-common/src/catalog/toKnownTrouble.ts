import { toArray, toConditions, toWorkloadsIn } from './entries';
import type { KnownTrouble } from './KnownTrouble';
import type { TroubleEntry } from './troublesSchema';

/** Converts a known trouble from its form in YAML. */
export function toKnownTrouble(entry: TroubleEntry): KnownTrouble {
  const { id, title, advice, source, confidence } = entry;
  const { mendedIn, runbook, messageContains = [] } = entry;
  // The source of a trouble that an overlay adds is the overlay, which is no page.
  const link = entry.link ?? (isPage(source) ? source : undefined);
  return {
    id,
    title,
    ...toWorkloadsIn(entry),
    reasons: toArray(entry.reason),
    messageParts: toArray(messageContains).map(part => part.toLowerCase()),
    when: toConditions(entry.when),
    advice,
    ...(mendedIn && { mendedIn }),
    ...(link && { link }),
    ...(runbook && { runbook }),
    source,
    confidence,
  };
}

function isPage(source: string): boolean {
  return source.toLowerCase().startsWith('https://');
}
