import { Lexer, parseDocument } from 'yaml';

/** A value that was read from YAML, or where it breaks off. */
export type YamlOutcome =
  | { readonly value: unknown }
  | {
      /** The offset of the first character that cannot be read. */
      readonly brokenAt: number;
    };

/** Parses one document of YAML. Aliases count as broken, because a few of them can stand for any amount of memory. */
export function parseYaml(text: string): YamlOutcome {
  if (isNestedTooDeeply(text)) {
    return { brokenAt: 0 };
  }
  try {
    const document = parseDocument(text, {
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    return error
      ? { brokenAt: error.pos[0] }
      : { value: document.toJS({ maxAliasCount: 0 }) };
  } catch {
    // The YAML is nested too deeply, or has too many aliases.
    return { brokenAt: 0 };
  }
}

// Explicit keys and many dashes in a row slow a YAML parser down, and kubectl prints neither.
const COSTLY = /^\s{0,2000}(?:(?:- ){8}|(?:- ){0,8}\?(?: |$))/;

/** Whether a line has what slows a YAML parser down out of proportion. */
export function isCostlyYaml(line: string): boolean {
  return COSTLY.test(line);
}

/** Collections within collections; a Pod has about twelve. */
const DEEPEST = 100;
const WIDE_INDENT = /^ {1000}/m;
const OPENING = /[[{]/g;

/**
 * Whether collections are nested so deeply that the parser, which is recursive, would run out of stack. V8 can end the
 * whole process then, instead of throwing an error.
 */
function isNestedTooDeeply(text: string): boolean {
  if (WIDE_INDENT.test(text)) {
    return true;
  }
  const openings = text.match(OPENING)?.length ?? 0;
  return openings > DEEPEST && measureDepth(text) > DEEPEST;
}

/** The depth of collections in brackets. Brackets in text are no tokens of their own. */
function measureDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') {
      depth++;
      deepest = Math.max(deepest, depth);
      if (deepest > DEEPEST) {
        break;
      }
    } else if (token === ']' || token === '}') {
      depth--;
    }
  }
  return deepest;
}
