import { toArray, toConditions, toWorkloadsIn } from './entries';
import type { KnownTrouble } from './KnownTrouble';
import type { TroublesFile } from './troublesSchema';

/** Converts the file of known troubles. */
export function toTroubles({
  troubles,
}: TroublesFile): readonly KnownTrouble[] {
  // Their source is a page that readers can open.
  return troubles.map(entry =>
    toKnownTrouble({ link: entry.source, ...entry }),
  );
}

/** Converts one known trouble. */
export function toKnownTrouble(
  entry: TroublesFile['troubles'][number],
): KnownTrouble {
  const { id, title, advice, source, confidence } = entry;
  const { mendedIn, link, runbook, messageContains = [] } = entry;
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
