const UID_HEX = 24;
const RFC_4122_DASHES = new Set([8, 13, 18, 23]);
const RFC_4122_LENGTH = 36;

function isHex(character: string): boolean {
  return (
    (character >= '0' && character <= '9') ||
    (character >= 'a' && character <= 'f')
  );
}

/**
 * A Palette uid: 24 hex digits (an ObjectID) or an RFC 4122 UUID, in lower case.
 *
 * @public
 */
export function isPaletteUid(text: string): boolean {
  if (text.length === UID_HEX) {
    return [...text].every(isHex);
  }
  return (
    text.length === RFC_4122_LENGTH &&
    [...text].every((character, index) =>
      RFC_4122_DASHES.has(index) ? character === '-' : isHex(character),
    )
  );
}

function isVersion(text: string): boolean {
  return (
    text.length > 0 && [...text].every(c => (c >= '0' && c <= '9') || c === '.')
  );
}

const placeholders: Readonly<Record<string, (text: string) => boolean>> = {
  '<uid>': isPaletteUid,
  '<version>': isVersion,
  '<node>': text => text.length > 0,
};

/**
 * A name in which a trailing placeholder may stand for what varies: `<uid>` for a Palette uid, `<version>` for digits
 * and dots, `<node>` for a node's name. Linear in the length of the name; no regular expression is built from data.
 *
 * @public
 */
export class NamePattern {
  private constructor(
    readonly pattern: string,
    private readonly prefix: string,
    private readonly accepts: ((text: string) => boolean) | undefined,
  ) {}

  /** @throws Error where a placeholder is unknown or not at the end. */
  static parse(pattern: string): NamePattern {
    const start = pattern.indexOf('<');
    if (start < 0) {
      return new NamePattern(pattern, pattern, undefined);
    }
    const accepts = placeholders[pattern.slice(start)];
    if (!accepts) {
      throw new Error(
        `"${pattern}" must end in one of ${Object.keys(placeholders).join(
          ', ',
        )}, or have none`,
      );
    }
    return new NamePattern(pattern, pattern.slice(0, start), accepts);
  }

  /** Whether one name only matches. */
  get isLiteral(): boolean {
    return this.accepts === undefined;
  }

  matches(name: string): boolean {
    return this.accepts
      ? name.startsWith(this.prefix) &&
          this.accepts(name.slice(this.prefix.length))
      : name === this.prefix;
  }
}

/** Whether a name matches any of some patterns. */
export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some(pattern => NamePattern.parse(pattern).matches(name));
}
