import { InputError } from '@backstage/errors';
import { makePrintable } from './hostileText';
import { listingLimits } from './listingLimits';

const SHOWN = 60;

/** What every refusal of a text ends with. */
export const USE_TEXT = 'Use the output of: kubectl get pods -A';
/** What every refusal of JSON or YAML ends with. */
export const USE_JSON = 'Use the output of: kubectl get pods -A -o json';

/**
 * What a refusal says where a listing shows no namespaces; a form that sees it can ask for the namespace.
 *
 * @public
 */
export const listingNeedsNamespace =
  'Say which namespace this listing is of (--namespace NAME on the command line)';

/** The start of a line, safe to print. */
export function quote(text: string): string {
  return `"${makePrintable(text.slice(0, SHOWN))}"`;
}

/** One line of a listing that cannot be read, in a sentence and the reason. */
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

/** @throws InputError where there are more of something than are read. */
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
