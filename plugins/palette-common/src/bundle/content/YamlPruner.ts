/** Fields to keep of an object: `true` keeps everything below, and a list has the fields of its items. */
export interface KeptFields {
  readonly [field: string]: KeptFields | true;
}

/** The keys of one mapping: the column where they begin, and those to keep. */
interface Mapping {
  readonly column: number;
  readonly kept: KeptFields | true;
}

const KEY = /^(?:"([^"\\]*)"|'([^']*)'|([A-Za-z_][\w./-]*)):(?: |$)/;

/**
 * Leaves out the fields of an object in block YAML that are not wanted, line by line. An object of Kubernetes is ten times
 * as large as what is read of it, and parsing YAML takes long. Text that no Kubernetes client wrote may lose other
 * fields, so the result is validated like any other input.
 */
export class YamlPruner {
  readonly #lines: string[] = [];
  readonly #mappings: Mapping[];
  /** The column of the key whose value is being left out; -1 for none. */
  #leftOut = -1;
  /** The fields to keep of the value that begins on the next line. */
  #next: Mapping | undefined;
  #length = 0;

  /** @param column - where the keys of the object begin */
  constructor(kept: KeptFields, column: number) {
    this.#mappings = [{ column, kept }];
  }

  /** Characters that are kept so far. */
  get length(): number {
    return this.#length;
  }

  add(line: string): void {
    const column = measureIndent(line);
    if (column === line.length) {
      return;
    }
    const dashed = line.startsWith('- ', column);
    if (this.#leftOut >= 0) {
      if (column > this.#leftOut || (dashed && column === this.#leftOut)) {
        return;
      }
      this.#leftOut = -1;
    }
    this.#enter(column, dashed);
    this.#addKey(line, dashed ? column + 2 : column, dashed);
  }

  getText(): string {
    return this.#lines.join('\n');
  }

  /** Finds the mapping that a line belongs to. */
  #enter(column: number, dashed: boolean): void {
    const next = this.#next;
    this.#next = undefined;
    const inside =
      next && (column > next.column || (dashed && column === next.column));
    if (inside) {
      this.#mappings.push({
        column: dashed ? column + 2 : column,
        kept: next.kept,
      });
      return;
    }
    const first = dashed ? column + 2 : column;
    while (
      this.#mappings.length > 1 &&
      this.#mappings[this.#mappings.length - 1].column > first
    ) {
      this.#mappings.pop();
    }
  }

  #addKey(line: string, column: number, dashed: boolean): void {
    const mapping = this.#mappings[this.#mappings.length - 1];
    const key = mapping.column === column ? readKey(line, column) : undefined;
    if (mapping.kept === true || key === undefined) {
      this.#keep(line);
      return;
    }
    const kept = Object.hasOwn(mapping.kept, key)
      ? mapping.kept[key]
      : undefined;
    if (kept) {
      this.#keep(line);
      this.#next = { column, kept };
      return;
    }
    this.#leftOut = column;
    if (dashed) {
      // The item stays, even where its first field does not.
      this.#keep(`${line.slice(0, column)}leftOut: true`);
    }
  }

  #keep(line: string): void {
    this.#lines.push(line);
    this.#length += line.length + 1;
  }
}

function measureIndent(line: string): number {
  let column = 0;
  while (line.charCodeAt(column) === 0x20) {
    column++;
  }
  return column;
}

function readKey(line: string, column: number): string | undefined {
  const [, quoted, single, plain] =
    KEY.exec(line.slice(column, column + 200)) ?? [];
  return quoted ?? single ?? plain;
}
