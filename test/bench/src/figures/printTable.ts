/* eslint-disable no-console */

/**
 * Prints a Markdown table.
 *
 * @param rule - one `---` (left) or `---:` (right) for each column; default: all left
 */
export function printTable(
  header: readonly string[],
  rows: readonly (readonly (string | number | undefined)[])[],
  rule: readonly string[] = header.map(() => '---'),
): void {
  const lines = [header, rule, ...rows].map(
    cells => `| ${cells.map(cell => cell ?? '').join(' | ')} |`,
  );
  console.log(lines.join('\n'));
}
