const PLAIN = /^[A-Za-z/](?:[\w./@=() -]*[\w./)])?$/;
const WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * Prints a value as kubectl prints objects: keys sorted, lists not indented, a text in quotation marks where it could be
 * read as something else. Printing whole clusters with `yaml` takes tests seconds.
 */
export function printYaml(value: unknown): string {
  return `${printBlock(value, '').join('\n')}\n`;
}

function printBlock(value: unknown, indent: string): readonly string[] {
  if (Array.isArray(value)) {
    return value.flatMap(item => {
      const [first, ...rest] = printBlock(item, `${indent}  `);
      return [`${indent}- ${first.trimStart()}`, ...rest];
    });
  }
  if (!isBlock(value)) return [`${indent}${printScalar(value)}`];
  return Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, each]) => {
      const name = `${indent}${printText(key)}:`;
      if (!isBlock(each)) return [`${name} ${printScalar(each)}`];
      const inner = Array.isArray(each) ? indent : `${indent}  `;
      return [name, ...printBlock(each, inner)];
    });
}

/** Whether a value takes lines of its own. */
function isBlock(value: unknown): value is object {
  return (
    typeof value === 'object' && value !== null && Object.keys(value).length > 0
  );
}

function printScalar(value: unknown): string {
  return typeof value === 'string' ? printText(value) : JSON.stringify(value);
}

function printText(text: string): string {
  return PLAIN.test(text) && !WORD.test(text) ? text : JSON.stringify(text);
}
