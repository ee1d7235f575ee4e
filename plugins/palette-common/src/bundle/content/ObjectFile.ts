import { JsonObjects } from './JsonObjects';
import { LineReader } from './LineReader';
import type { ObjectSink } from './ObjectSink';
import { YamlObjects } from './YamlObjects';

const JSON_START = /^\s*\{/;
const YAML_START = /^(?:apiVersion|items|kind):|^---/;
// kubectl's own words, which the script lets flow into the file.
const REMARK = /^(?:Warning: |[EWI]\d{4} )/;
const ERROR =
  /^(?:Error from server|error: |Unable to connect|The connection to the server)/;

const encoder = new TextEncoder();

/**
 * Reads a file that kubectl wrote, told by its content: a list or an object, in YAML or in JSON, behind any remarks.
 * Instead of objects there may be an error.
 */
export class ObjectFile {
  readonly #sink: ObjectSink;
  readonly #lines = new LineReader(line => this.#addLine(line));
  #yaml: YamlObjects | undefined;
  #json: JsonObjects | undefined;
  #refused = false;

  constructor(sink: ObjectSink) {
    this.#sink = sink;
  }

  /** Whether objects have begun, or may still begin. */
  get isPromising(): boolean {
    return this.#hasBegun || !this.#refused;
  }

  get #hasBegun(): boolean {
    return this.#yaml !== undefined || this.#json !== undefined;
  }

  push(bytes: Uint8Array): void {
    if (this.#json) {
      this.#json.push(bytes);
      return;
    }
    this.#lines.push(bytes);
    // JSON may be one line, which need not end.
    if (!this.#hasBegun && JSON_START.test(this.#lines.peek())) {
      this.#json = new JsonObjects(this.#sink);
    }
    this.#json?.push(this.#lines.take());
  }

  finish(): void {
    this.#lines.finish();
    this.#yaml?.finish();
    this.#json?.finish();
  }

  #addLine(line: string): void {
    if (this.#json) {
      this.#json.push(encoder.encode(`${line}\n`));
    } else if (ERROR.test(line)) {
      this.#sink.onError(line);
    } else if (this.#yaml) {
      this.#yaml.add(line);
    } else if (YAML_START.test(line)) {
      this.#yaml = new YamlObjects(this.#sink);
      this.#yaml.add(line);
    } else if (JSON_START.test(line)) {
      this.#json = new JsonObjects(this.#sink);
      this.#addLine(line);
    } else if (line.trim() !== '' && !REMARK.test(line)) {
      this.#refused = true;
      this.#sink.onError(line);
    }
  }
}
