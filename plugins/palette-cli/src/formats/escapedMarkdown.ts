// Addresses become links by themselves, whatever is escaped in them: only code stays as it is.
const ADDRESS = /:\/\/|www\.|@|mailto:|xmpp:/i;

function escapedWord(word: string): string {
  if (ADDRESS.test(word)) {
    // A table's cell ends at a bar even in code.
    return `\`${word.replace(/`/g, "'").replace(/\|/g, '\\|')}\``;
  }
  return word
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/**
 * One line of Markdown that shows a text as it is. Text of a cluster is hostile: it may hold what Markdown or HTML would
 * act on, and addresses that would become links.
 */
export function escaped(text: string): string {
  return text.split(/\s+/).map(escapedWord).join(' ');
}
