import { parseDocument } from 'yaml';

/**
 * Parses YAML, and JSON with it.
 *
 * @param toRefusal - makes the error from the reason
 * @throws that error where the text is not valid
 */
export function parseYaml(
  text: string,
  toRefusal: (reason: string) => Error,
): unknown {
  const document = parseDocument(text, { prettyErrors: true });
  const [problem] = document.errors;
  if (problem) {
    const line = problem.linePos?.[0].line ?? '?';
    const [reason] = problem.message.split('\n');
    throw toRefusal(`line ${line}: not valid YAML: ${reason}`);
  }
  try {
    return document.toJS();
  } catch (error) {
    // An alias without an anchor, or aliases of aliases that would fill the memory.
    throw toRefusal(error instanceof Error ? error.message : String(error));
  }
}
