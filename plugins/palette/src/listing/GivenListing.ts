/**
 * A listing as given: a typed or pasted text, a text too large for a field, a file that is read when it is sent, or a
 * support bundle, which is never sent.
 */
export type GivenListing =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'largeText'; readonly text: string }
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'bundle'; readonly file: File };

/** A text field with more lines takes a second for each key. */
const MOST_LINES = 3_000;
/** A line of JSON can be as long as a listing. */
const MOST_CHARACTERS = 400_000;

/** A text as a listing; a large one is not for a field. */
export function toGivenText(text: string): GivenListing {
  return isLarge(text) ? { kind: 'largeText', text } : { kind: 'text', text };
}

/** The content of a listing. */
export function readGiven(listing: GivenListing): string | File {
  return 'file' in listing ? listing.file : listing.text;
}

/** The size of a listing, in bytes. */
export function measureGiven(given: string | Blob): number {
  return typeof given === 'string' ? new Blob([given]).size : given.size;
}

/** Counts the lines of a text, without splitting it. */
export function countLines(text: string): number {
  let lines = 1;
  for (
    let at = text.indexOf('\n');
    at >= 0 && at < text.length - 1;
    at = text.indexOf('\n', at + 1)
  ) {
    lines += 1;
  }
  return lines;
}

function isLarge(text: string): boolean {
  return text.length > MOST_CHARACTERS || countLines(text) > MOST_LINES;
}
