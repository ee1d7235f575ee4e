// Renderers make links from addresses however they are escaped; only code stays as it is.
const ADDRESS = /:\/\/|www\.|@|mailto:|xmpp:/i;

/**
 * One line of Markdown that shows a text as it is. Text from a cluster is hostile: it may hold Markdown, HTML or
 * addresses that would become links.
 */
export function escapeMarkdown(text: string): string {
  return text.split(/\s+/).map(escapeWord).join(' ');
}

function escapeWord(word: string): string {
  if (ADDRESS.test(word)) {
    // Even in code, a bar ends the cell of a table.
    return `\`${word.replace(/`/g, "'").replace(/\|/g, '\\|')}\``;
  }
  return word
    .replace(/[\\`*_{}[\]()#+!|~]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}
