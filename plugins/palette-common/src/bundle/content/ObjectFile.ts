import { makePrintable } from '../../snapshot/makePrintable';
import { JsonObjects } from './JsonObjects';
import { LineReader } from './LineReader';
import type { ObjectSink } from './ObjectSink';
import { Utf8Decoder } from './Utf8Decoder';
import { YamlObjects } from './YamlObjects';

const JSON_START = /^\s*\{/;
const YAML_START = /^(?:apiVersion|items|kind):|^---/;
// kubectl's own words, which the script lets flow into the file.
const REMARK = /^(?:Warning: |[EWI]\d{4} )/;
const ERROR =
  /^(?:Error from server|error: |Unable to connect|The connection to the server)/;
// Around each log in what `kubectl cluster-info dump` prints.
const LOGS_START = '==== START logs';
const LOGS_END = '==== END logs';
/** Lines of other programs in front of objects, such as those that get a token for kubectl. */
const MOST_OTHER_LINES = 20;

const encoder = new TextEncoder();

/**
 * Reads a file that kubectl wrote, told by its content: a list or an object, in YAML or in JSON, behind any remarks.
 * Several may follow one another, with logs between them. Instead of objects there may be an error.
 */
export class ObjectFile {
  readonly #sink: ObjectSink;
  readonly #lines = new LineReader(line => this.#addLine(line));
  #yaml: YamlObjects | undefined;
  /** A document that is printed over several lines, and ends with a brace of its own. */
  #printed: JsonObjects | undefined;
  /** A document that fills the rest of the file. */
  #rest: JsonObjects | undefined;
  #hasBegun = false;
  #inLogs = false;
  #refused = false;
  readonly #utf8 = new Utf8Decoder();
  #otherLines = 0;
  #firstOther: string | undefined;

  constructor(sink: ObjectSink) {
    this.#sink = sink;
  }

  /** Whether objects have begun, or may still begin. */
  get isPromising(): boolean {
    return this.#hasBegun || !this.#refused;
  }

  push(source: Uint8Array): void {
    const bytes = this.#utf8.decode(source);
    const begun = this.#rest;
    if (begun) {
      begun.push(bytes);
      return;
    }
    this.#lines.push(bytes);
    // The whole document may be one line, which need not end.
    if (!this.#hasBegun && /^\s*\{./.test(this.#lines.peek())) {
      this.#beginRest();
    }
    this.#passHeld();
  }

  finish(): void {
    this.#lines.finish();
    this.#yaml?.finish();
    this.#printed?.finish();
    this.#rest?.finish();
    if (!this.#hasBegun) {
      this.#refuse();
    }
  }

  /** Hands over what came behind the beginning of a document that fills the rest of the file. */
  #passHeld(): void {
    this.#rest?.push(this.#lines.take());
  }

  #beginRest(): void {
    this.#hasBegun = true;
    this.#rest = new JsonObjects(this.#sink);
  }

  #addLine(line: string): void {
    if (this.#rest) {
      this.#rest.push(encoder.encode(`${line}\n`));
    } else if (this.#printed) {
      this.#addPrinted(line);
    } else if (this.#inLogs) {
      this.#inLogs = !line.startsWith(LOGS_END);
    } else if (ERROR.test(line)) {
      this.#sink.onError(line);
    } else if (this.#yaml) {
      this.#yaml.add(line);
    } else {
      this.#begin(line);
    }
  }

  #addPrinted(line: string): void {
    this.#printed?.push(encoder.encode(`${line}\n`));
    if (line === '}') {
      this.#printed?.finish();
      this.#printed = undefined;
    }
  }

  #begin(line: string): void {
    if (YAML_START.test(line)) {
      this.#hasBegun = true;
      this.#yaml = new YamlObjects(this.#sink);
      this.#yaml.add(line);
    } else if (line === '{') {
      this.#hasBegun = true;
      this.#printed = new JsonObjects(this.#sink);
      this.#addPrinted(line);
    } else if (JSON_START.test(line)) {
      this.#beginRest();
      this.#addLine(line);
    } else if (line.startsWith(LOGS_START)) {
      this.#inLogs = true;
    } else if (makePrintable(line) !== '' && !REMARK.test(line)) {
      this.#addOther(line);
    }
  }

  #addOther(line: string): void {
    this.#firstOther ??= line;
    this.#otherLines++;
    if (this.#otherLines > MOST_OTHER_LINES) {
      this.#refuse();
    }
  }

  #refuse(): void {
    if (this.#firstOther !== undefined && !this.#refused) {
      this.#refused = true;
      this.#sink.onError(this.#firstOther);
    }
  }
}
