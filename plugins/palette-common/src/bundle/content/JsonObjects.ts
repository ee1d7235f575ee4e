import {
  ListScanner,
  objectLimits,
  type ObjectListener,
} from '../../snapshot/ListScanner';
import type { ObjectSink } from './ObjectSink';

const KIND = /"kind"\s*:\s*"([A-Za-z]{1,100})"/;
const ITEMS = /"items"\s*:\s*(?:\[|null)/;

/** Reads Kubernetes objects in JSON, byte by byte: one list or one object. */
export class JsonObjects implements ObjectListener {
  readonly #sink: ObjectSink;
  readonly #scanner = new ListScanner(objectLimits, this);
  #listKind: string | undefined;
  #objects = 0;
  #tooLarge = false;

  constructor(sink: ObjectSink) {
    this.#sink = sink;
  }

  push(bytes: Uint8Array): void {
    if (this.#tooLarge) {
      return;
    }
    this.#scanner.push(bytes);
    if (this.#scanner.envelopeTooLarge) {
      this.#tooLarge = true;
      this.#sink.onUnusable('tooLarge');
    }
  }

  finish(): void {
    if (this.#tooLarge) {
      return;
    }
    const envelope = this.#scanner.getEnvelopeJson();
    if (this.#objects > 0 || ITEMS.test(envelope)) {
      if (this.#objects === 0) {
        this.#sink.onList();
      }
      if (!envelope.trimEnd().endsWith('}')) {
        this.#sink.onUnusable('invalidResponse');
      }
      return;
    }
    this.#parse(envelope, undefined);
  }

  onObject(json: string): void {
    if (this.#objects === 0) {
      this.#sink.onList();
      const [, kind] = KIND.exec(this.#scanner.getEnvelopeJson()) ?? [];
      this.#listKind = kind;
    }
    this.#objects++;
    this.#parse(json, this.#listKind);
  }

  onTooLarge(): void {
    this.#objects++;
    this.#sink.onUnusable('tooLarge');
  }

  #parse(json: string, listKind: string | undefined): void {
    let value: unknown;
    try {
      value = JSON.parse(json);
    } catch {
      this.#sink.onUnusable('invalidResponse');
      return;
    }
    this.#sink.onObject(value, listKind);
  }
}
