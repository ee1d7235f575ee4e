import { isCostlyYaml, parseYaml } from '../../snapshot/parseYaml';
import { bundleLimits } from '../entry/bundleLimits';
import { keptFields } from './keptFields';
import type { ObjectSink } from './ObjectSink';
import { YamlPruner } from './YamlPruner';

const DOCUMENT = /^(?:---|\.\.\.)(?:\s|$)/;
const ITEMS = /^items:\s*(\[\])?\s*$/;
const ITEM = /^( {0,8})- /;
const TOP_KEY = /^[A-Za-z]/;
const KIND = /^kind:/;

/** Reads Kubernetes objects in block YAML, as kubectl prints it, line by line: a list, one object, or several documents. */
export class YamlObjects {
  readonly #sink: ObjectSink;
  #object: YamlPruner | undefined;
  #objectLength = 0;
  #unusable: 'tooLarge' | 'invalidResponse' | undefined;
  #itemStart: string | undefined;
  #inItems = false;
  #isList = false;
  #hasKind = false;
  #parsed = 0;

  constructor(sink: ObjectSink) {
    this.#sink = sink;
  }

  add(line: string): void {
    if (DOCUMENT.test(line)) {
      this.finish();
      return;
    }
    if (TOP_KEY.test(line)) {
      this.#addTopKey(line);
      return;
    }
    const start = this.#inItems ? ITEM.exec(line)?.[1] : undefined;
    if (start !== undefined && start === (this.#itemStart ?? start)) {
      this.#itemStart = start;
      this.#endObject();
      this.#begin(start.length + 2);
      this.#addLine(`${start}  ${line.slice(start.length + 2)}`);
    } else {
      this.#addLine(line);
    }
  }

  finish(): void {
    // kubectl prints the kind of a list behind its items.
    if (this.#inItems && !this.#hasKind) {
      this.#sink.onUnusable('invalidResponse');
    } else if (!this.#isList || this.#itemStart !== undefined) {
      this.#endObject();
    }
    this.#object = undefined;
    this.#itemStart = undefined;
    this.#inItems = false;
    this.#isList = false;
    this.#hasKind = false;
  }

  #addTopKey(line: string): void {
    this.#hasKind ||= KIND.test(line);
    if (this.#isList) {
      // The items are over: kubectl prints kind and metadata of a list behind them.
      this.#endObject();
      this.#inItems = false;
      return;
    }
    const items = ITEMS.exec(line);
    if (items) {
      this.#object = undefined;
      this.#isList = true;
      this.#inItems = items[1] === undefined;
      this.#sink.onList();
      return;
    }
    if (!this.#object) {
      this.#begin(0);
    }
    this.#addLine(line);
  }

  #begin(column: number): void {
    this.#object = new YamlPruner(keptFields, column);
    this.#objectLength = 0;
    this.#unusable = undefined;
  }

  #addLine(line: string): void {
    if (!this.#object || this.#unusable) {
      return;
    }
    if (isCostlyYaml(line)) {
      this.#unusable = 'invalidResponse';
      return;
    }
    this.#objectLength += line.length + 1;
    this.#object.add(line);
    if (
      this.#objectLength > bundleLimits.object ||
      this.#object.length > bundleLimits.keptObject
    ) {
      this.#unusable = 'tooLarge';
    }
  }

  #endObject(): void {
    const object = this.#object;
    this.#object = undefined;
    if (!object || (object.length === 0 && !this.#unusable)) {
      return;
    }
    this.#parsed += object.length;
    if (this.#unusable || this.#parsed > bundleLimits.parsed) {
      this.#sink.onUnusable(this.#unusable ?? 'tooLarge');
      return;
    }
    const outcome = parseYaml(object.getText());
    if ('value' in outcome) {
      this.#sink.onObject(outcome.value, undefined);
    } else {
      this.#sink.onUnusable('invalidResponse');
    }
  }
}
