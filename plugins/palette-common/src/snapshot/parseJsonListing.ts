import { InputError } from '@backstage/errors';
import { findJsonBreak } from './jsonBreak';

/**
 * Reads the JSON with which a text begins.
 *
 * @param firstLine - the number of the first line of the text in its listing
 * @returns the value, and the offset behind it
 * @throws InputError naming the line where the JSON breaks off.
 */
export function parseJsonListing(
  text: string,
  firstLine: number,
): { readonly value: unknown; readonly end: number } {
  try {
    return { value: JSON.parse(text), end: text.length };
  } catch {
    // It is broken, or something follows it.
  }
  const end = findJsonBreak(text.trimEnd());
  try {
    return { value: JSON.parse(text.slice(0, end)), end };
  } catch {
    const line = firstLine + text.slice(0, end).split('\n').length - 1;
    throw new InputError(
      `Line ${line} of the listing cannot be read: the JSON breaks off or is not well-formed there. Use the whole output of: kubectl get pods -A -o json`,
    );
  }
}
