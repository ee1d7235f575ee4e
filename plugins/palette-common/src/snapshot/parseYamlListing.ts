import { InputError } from '@backstage/errors';
import type { KubernetesObjects } from './KubernetesObjects';
import { listingLimits } from './listingLimits';
import { isCostlyYaml, parseYaml } from './parseYaml';
import { refuseLine, USE_JSON } from './refuseListing';

const DOCUMENT = /^---(?:\s|$)/;

const ITEMS = /^items:\s*$/;

const ITEM = /^ {0,8}- /;

/** The lines of one object, with the number of each in the listing. */
interface Chunk {
  readonly lines: string[];
  readonly numbers: number[];
  length: number;
}

const createChunk = (): Chunk => ({ lines: [], numbers: [], length: 0 });

/** Splits a stream of YAML into objects, which are parsed one at a time. */
class YamlStream {
  #head: Chunk | undefined;
  #item: Chunk | undefined;
  #itemStart: string | undefined;
  #inItems = false;

  readonly #objects: KubernetesObjects;

  constructor(objects: KubernetesObjects) {
    this.#objects = objects;
  }

  add(line: string, at: number): void {
    if (isCostlyYaml(line)) {
      refuseLine(at, `kubectl prints no such YAML. ${USE_JSON}`, line);
    }
    if (DOCUMENT.test(line)) {
      this.finish();
      return;
    }
    if (this.#inItems && ITEM.test(line)) {
      const start = line.slice(0, line.indexOf('-') + 2);
      this.#itemStart ??= start;
      if (start === this.#itemStart) {
        this.#finishItem();
        this.#item = createChunk();
      }
    } else if (/^[A-Za-z]/.test(line)) {
      this.#finishItem();
      this.#inItems = ITEMS.test(line);
    }
    this.#head ??= createChunk();
    const chunk = this.#item ?? this.#head;
    chunk.lines.push(line);
    chunk.numbers.push(at);
    chunk.length += line.length + 1;
    if (chunk.length > listingLimits.yamlObject) {
      refuseLine(
        at,
        `The object that it belongs to has more than ${listingLimits.yamlObject} characters. ${USE_JSON}`,
      );
    }
  }

  #finishItem(): void {
    if (this.#item) {
      const value = parseChunk(this.#item) as readonly { kind?: unknown }[];
      const kind = value?.[0]?.kind;
      this.#objects.addItem(value[0], typeof kind === 'string' ? kind : 'Pod');
      this.#item = undefined;
    }
  }

  finish(): void {
    const hadItems = this.#itemStart !== undefined;
    this.#finishItem();
    if (this.#head) {
      const value = parseChunk(this.#head);
      // An empty text, or a comment alone, is not a document.
      if (value !== null && !hadItems) {
        this.#objects.add(value);
      }
    }
    this.#head = undefined;
    this.#itemStart = undefined;
    this.#inItems = false;
  }
}

/**
 * Reads the output of `kubectl get pods -A -o yaml`, or of several such commands.
 *
 * @param firstLine - the number of the first line of the text in its listing
 * @throws InputError naming the line that cannot be read.
 */
export function parseYamlListing(
  lines: readonly string[],
  firstLine: number,
  objects: KubernetesObjects,
): void {
  const length = lines.reduce((sum, line) => sum + line.length + 1, 0);
  if (length > listingLimits.yaml) {
    throw new InputError(
      `The listing has more than ${
        listingLimits.yaml / 1_000_000
      } MB of YAML, which is more than is read. ${USE_JSON}`,
    );
  }
  const stream = new YamlStream(objects);
  lines.forEach((line, index) => stream.add(line, firstLine + index));
  stream.finish();
}

function parseChunk({ lines, numbers }: Chunk): unknown {
  const text = lines.join('\n');
  const outcome = parseYaml(text);
  if ('value' in outcome) {
    return outcome.value;
  }
  const index = text.slice(0, outcome.brokenAt).split('\n').length - 1;
  throw new InputError(
    `Line ${numbers[index]} of the listing cannot be read: the YAML breaks off or is not well-formed there. Use the whole output of: kubectl get pods -A -o json`,
  );
}
