import { parseDocument } from 'yaml';

/** A value that was read from YAML, or where it breaks off. */
export type YamlOutcome =
  | { readonly value: unknown }
  | {
      /** The offset of the first character that cannot be read. */
      readonly brokenAt: number;
    };

/** Parses one document of YAML. Aliases count as broken, because a few of them can stand for any amount of memory. */
export function parseYaml(text: string): YamlOutcome {
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
