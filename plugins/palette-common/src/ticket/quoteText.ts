import { escapeMarkdown } from './escapeMarkdown';
import { redactSecrets } from './redactSecrets';

/** The most signs that one sign becomes: an ampersand. */
const LONGEST_ESCAPE = 5;

/**
 * Writes a text from a cluster as Markdown: without secrets, as it is, and cut where it is too long.
 *
 * @param most - signs that the Markdown may have, at least 20
 */
export function quoteText(text: string, most: number): string {
  let quoted = '';
  for (const word of redactSecrets(text).split(/\s+/).filter(Boolean)) {
    const next = `${quoted && ' '}${escapeMarkdown(word)}`;
    if (quoted.length + next.length > most - 2) {
      return quoted ? `${quoted} …` : cutWord(word, most);
    }
    quoted += next;
  }
  return quoted;
}

function cutWord(word: string, most: number): string {
  const kept = Math.floor((most - 3) / LONGEST_ESCAPE);
  return `${escapeMarkdown(word.slice(0, kept))}…`;
}
