import { isPaletteUid } from './paletteUid';

const ANY = '<any>';
const endings: Readonly<Record<string, (text: string) => boolean>> = {
  '<uid>': isPaletteUid,
  '<version>': isVersion,
  '<node>': text => text.length > 0,
};

interface Parts {
  readonly prefix: string;
  /** Texts that follow, each after at least one character. */
  readonly inner: readonly string[];
  /** Tests the rest of the name, where the pattern ends in a placeholder. */
  readonly ending: ((text: string) => boolean) | undefined;
}

/**
 * A name in which placeholders stand for what varies. At its end, `<uid>` stands for a Palette uid, `<version>` for
 * digits and dots, `<node>` for a node's name; `<any>`, anywhere, for one or more characters. Linear in the length of
 * the name; no regular expression is built from data.
 *
 * @public
 */
export class NamePattern {
  readonly #prefix: string;
  readonly #inner: Parts['inner'];
  readonly #ending: Parts['ending'];

  private constructor(
    readonly pattern: string,
    { prefix, inner, ending }: Parts,
  ) {
    this.#prefix = prefix;
    this.#inner = inner;
    this.#ending = ending;
  }

  /** @throws Error where a placeholder is unknown or stands where it may not. */
  static parse(pattern: string): NamePattern {
    const [prefix, ...inner] = pattern.split(ANY);
    const start = prefix.indexOf('<');
    const wrong =
      inner.some(text => text.includes('<')) ||
      (start >= 0 && inner.length > 0) ||
      inner.slice(0, -1).includes('');
    const ending = start < 0 ? undefined : endings[prefix.slice(start)];
    if (wrong || (start >= 0 && !ending)) {
      throw new Error(
        `"${pattern}" must end in one of ${Object.keys(endings).join(
          ', ',
        )}, or have none; ${ANY} may stand anywhere but beside another`,
      );
    }
    return new NamePattern(pattern, {
      prefix: ending ? prefix.slice(0, start) : prefix,
      inner,
      ending,
    });
  }

  /** Whether the pattern has no placeholder, so that only one name matches. */
  get isLiteral(): boolean {
    return this.#ending === undefined && this.#inner.length === 0;
  }

  /** The part of a matching name that the placeholder at the end stands for; undefined for any other name or pattern. */
  extractVaryingPart(name: string): string | undefined {
    return this.#ending && this.matches(name)
      ? name.slice(this.#prefix.length)
      : undefined;
  }

  matches(name: string): boolean {
    if (!name.startsWith(this.#prefix)) {
      return false;
    }
    const rest = name.slice(this.#prefix.length);
    if (this.#ending) {
      return this.#ending(rest);
    }
    return this.#inner.length === 0 ? rest === '' : this.#matchesInner(rest);
  }

  #matchesInner(rest: string): boolean {
    const last = this.#inner[this.#inner.length - 1];
    let from = 0;
    for (const text of this.#inner.slice(0, -1)) {
      const at = rest.indexOf(text, from + 1);
      if (at < 0) {
        return false;
      }
      from = at + text.length;
    }
    return rest.length > from + last.length && rest.endsWith(last);
  }
}

/** Whether a name matches any of some patterns. */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some(pattern => NamePattern.parse(pattern).matches(name));
}

function isVersion(text: string): boolean {
  return (
    text.length > 0 && [...text].every(c => (c >= '0' && c <= '9') || c === '.')
  );
}
