import { InputError } from '@backstage/errors';
import { makePrintable } from './makePrintable';
import { listingLimits } from './listingLimits';

const SHOWN = 60;

/** The end of every refusal of text. */
export const USE_TEXT = 'Use the output of: kubectl get pods -A';
/** The end of every refusal of JSON or YAML. */
export const USE_JSON = 'Use the output of: kubectl get pods -A -o json';

/**
 * The sentence of a refusal where a listing shows no namespaces. A form that finds it can ask for the namespace.
 *
 * @public
 */
export const listingNeedsNamespace =
  'Say which namespace this listing is of (--namespace NAME on the command line)';

/** Quotes the start of a line, safe to print. */
export function quote(text: string): string {
  return `"${makePrintable(text.slice(0, SHOWN))}"`;
}

/** Writes that a line of a listing cannot be read, and why. */
export function writeUnreadable(
  line: number,
  reason: string,
  text?: string,
): string {
  const quotation = text === undefined ? '' : `: ${quote(text)}`;
  return `Line ${line} of the listing cannot be read${quotation}. ${reason}`;
}

/** @throws InputError naming the line. */
export function refuseLine(line: number, reason: string, text?: string): never {
  throw new InputError(writeUnreadable(line, reason, text));
}

/** @throws InputError where a listing exceeds one of its limits. */
export function refuseBeyond(
  limit: 'lines' | 'allLines' | 'pods' | 'namespaces',
  count: number,
): void {
  if (count > listingLimits[limit]) {
    throw new InputError(
      `The listing has more than ${listingLimits[limit].toLocaleString(
        'en-US',
      )} ${
        limit === 'allLines' ? 'lines' : limit
      }, which is more than is read. Leave out namespaces that Palette does not use, and say which ones the listing shows completely.`,
    );
  }
}
