import { HeldBytes } from './HeldBytes';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
} from './jsonCharacters';

// The members of the list are at this depth, its objects at the next one, and the members of their metadata at the last.
const IN_LIST = 1;
const IN_ITEMS = 2;
const IN_METADATA = 4;
const OBJECTS_KEYS = {
  items: /(^|[^\\])"items"\s*:\s*$/,
  itemsOrRows: /(^|[^\\])"(?:items|rows)"\s*:\s*$/,
} as const;
const LONGEST_KEY = 64;
const encoder = new TextEncoder();
// Who set which field: 38 % of a real pod, and nothing that is judged.
const LEFT_OUT = encoder.encode('"managedFields"');
const NULL = encoder.encode('null');

/** The most that one object of a list may have. */
export interface ObjectLimits {
  readonly bytes: number;
  /** Braces, brackets and commas. */
  readonly values: number;
  /** Levels of nesting. */
  readonly depth: number;
}

/** Several times what real objects have. */
export const objectLimits: ObjectLimits = {
  // An API server takes at most 3 MB.
  bytes: 4_000_000,
  // A real pod has a few hundred.
  values: 50_000,
  // `managedFields` has about 15.
  depth: 64,
};

/** Receives the objects of a list, in their order. */
export interface ObjectListener {
  /** Receives the JSON of one object, or other text in its place; not parsed yet. */
  onObject(json: string): void;
  /** Is called for an object beyond the limits, which was not kept. */
  onTooLarge(): void;
}

/**
 * Splits the JSON of a Kubernetes list into objects while it arrives. It holds one object at a time, and none beyond the
 * limits, and leaves out `managedFields`. It only looks for borders; `JSON.parse` of the rest finds invalid JSON. A
 * general streaming parser (`@streamparser/json`) takes six times as long, because it creates every value in JavaScript.
 */
export class ListScanner {
  readonly #envelope = new HeldBytes();
  readonly #held = new HeldBytes();
  #depth = 0;
  #inString = false;
  #escaped = false;
  #inItems = false;
  #leavesOut = false;
  #itemsSeen = false;
  #objects = 0;
  #values = 0;
  #envelopeValues = 0;
  #oversized = false;

  readonly #limits: ObjectLimits;
  readonly #listener: ObjectListener;
  readonly #objectsKey: RegExp;

  /** @param members - which members hold the objects: a list has `items`, a Table `rows` */
  constructor(
    limits: ObjectLimits,
    listener: ObjectListener,
    members: keyof typeof OBJECTS_KEYS = 'items',
  ) {
    this.#limits = limits;
    this.#listener = listener;
    this.#objectsKey = OBJECTS_KEYS[members];
  }

  /** bytes around the objects so far */
  get envelopeBytes(): number {
    return this.#envelope.length;
  }

  /** Whether there is more around the objects than one object may have. */
  get envelopeTooLarge(): boolean {
    return (
      this.#envelope.length > this.#limits.bytes ||
      this.#envelopeValues > this.#limits.values
    );
  }

  /** The JSON of the list without its objects. */
  getEnvelopeJson(): string {
    return this.#envelope.peek();
  }

  /** Reads the next bytes, wherever they were cut. */
  push(bytes: Uint8Array): void {
    let from = 0;
    let at = this.#inString ? this.#endOfString(bytes, 0) : 0;
    while (at < bytes.length) {
      const byte = bytes[at];
      if (byte === QUOTE) {
        const end = this.#endOfString(bytes, at + 1);
        if (this.#depth === IN_METADATA && this.#isLeftOut(bytes, at, end)) {
          this.#hold(bytes.subarray(from, end + 1));
          this.#leavesOut = true;
        }
        at = end;
        continue;
      }
      if (byte === COMMA) {
        this.#count();
        if (this.#leavesOut && this.#depth === IN_METADATA) {
          from = this.#takeUpAgain(at);
        }
        if (this.#inItems && this.#depth === IN_ITEMS) {
          this.#endObject(bytes.subarray(from, at), false);
          from = at + 1;
        }
      } else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) {
        from = this.#open(bytes, from, at);
      } else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) {
        this.#depth--;
        if (this.#leavesOut && this.#depth < IN_METADATA) {
          from = this.#takeUpAgain(at);
        }
        if (this.#inItems && this.#depth === IN_LIST) {
          this.#endObject(bytes.subarray(from, at), true);
          from = at;
          this.#inItems = false;
        }
      }
      at++;
    }
    if (!this.#leavesOut) {
      this.#hold(bytes.subarray(from));
    }
  }

  /** Whether a string is the key of a value to leave out. Where bytes are cut near it, the value is kept. */
  #isLeftOut(bytes: Uint8Array, from: number, end: number): boolean {
    return (
      this.#inItems &&
      !this.#leavesOut &&
      end - from === LEFT_OUT.length &&
      bytes[end] === COLON &&
      LEFT_OUT.every((byte, i) => bytes[from + i] === byte)
    );
  }

  /** Ends what is left out. Returns the offset of the first byte that is not held yet. */
  #takeUpAgain(at: number): number {
    this.#leavesOut = false;
    this.#hold(NULL);
    return at;
  }

  /** The offset behind the end of a string that has begun; beyond these bytes if the string goes on. */
  #endOfString(bytes: Uint8Array, from: number): number {
    let at = this.#escaped ? from + 1 : from;
    while (at < bytes.length && bytes[at] !== QUOTE) {
      at += bytes[at] === BACKSLASH ? 2 : 1;
    }
    this.#inString = at >= bytes.length;
    this.#escaped = at > bytes.length;
    return at + 1;
  }

  /** Handles an opening brace or bracket. Returns the offset of the first byte that is not held yet. */
  #open(bytes: Uint8Array, from: number, at: number): number {
    this.#depth++;
    this.#count();
    if (this.#inItems) {
      this.#oversized ||= this.#depth - IN_ITEMS > this.#limits.depth;
      return from;
    }
    if (this.#depth !== IN_ITEMS || bytes[at] !== OPEN_BRACKET) {
      return from;
    }
    this.#envelope.append(bytes.subarray(from, at));
    if (!this.#afterItemsKey()) {
      return at;
    }
    this.#envelope.append(bytes.subarray(at, at + 1));
    this.#inItems = true;
    this.#itemsSeen = true;
    return at + 1;
  }

  #count(): void {
    if (this.#inItems) {
      this.#values++;
    } else {
      this.#envelopeValues++;
    }
  }

  #afterItemsKey(): boolean {
    const tail = this.#envelope.peek(
      Math.max(0, this.#envelope.length - LONGEST_KEY),
    );
    return !this.#itemsSeen && this.#objectsKey.test(tail);
  }

  #hold(bytes: Uint8Array): void {
    if (!this.#inItems) {
      this.#envelope.append(bytes);
      return;
    }
    this.#oversized ||=
      this.#values > this.#limits.values ||
      this.#held.length + bytes.byteLength > this.#limits.bytes;
    if (this.#oversized) {
      this.#held.clear();
    } else {
      this.#held.append(bytes);
    }
  }

  #endObject(rest: Uint8Array, last: boolean): void {
    this.#hold(rest);
    const oversized = this.#oversized;
    const json = this.#held.take();
    this.#oversized = false;
    this.#values = 0;
    if (oversized) {
      this.#objects++;
      this.#listener.onTooLarge();
    } else if (!(last && this.#objects === 0 && json.trim() === '')) {
      this.#objects++;
      this.#listener.onObject(json);
    }
  }
}
