import { InputError } from '@backstage/errors';
import { countLines } from './countLines';
import { findJsonBreak } from './findJsonBreak';
import type { KubernetesObjects } from './KubernetesObjects';
import { ListScanner, objectLimits, type ObjectListener } from './ListScanner';
import { splitUtf8 } from './splitUtf8';

const NOTHING: ObjectListener = { onObject: () => {}, onTooLarge: () => {} };

/**
 * Reads one document of JSON: a list as `kubectl get pods -A -o json` prints it, or one object. The objects of a
 * list are parsed one at a time: small JSON can need much memory, and a thread that runs out of memory within `JSON.parse`
 * ends the whole process.
 *
 * @param firstLine - the number of the first line of the text in its listing
 * @throws InputError naming the line or the item that cannot be read.
 */
export function parseJsonListing(
  text: string,
  firstLine: number,
  objects: KubernetesObjects,
): void {
  const parse = (json: string): unknown => {
    try {
      return JSON.parse(json);
    } catch {
      throw toBrokenJson(text, firstLine);
    }
  };
  const scan = (listener: ObjectListener): ListScanner => {
    const scanner = new ListScanner(objectLimits, listener);
    for (const piece of splitUtf8(text)) {
      scanner.push(piece);
      if (scanner.envelopeTooLarge) {
        objects.refuseForm();
      }
    }
    return scanner;
  };
  // The kind of a list may follow its items.
  const envelope = parse(scan(NOTHING).getEnvelopeJson());
  const listKind = objects.add(envelope);
  scan({
    onObject: json => objects.addListed(parse(json), listKind),
    onTooLarge: () => objects.refuseTooLarge(),
  });
}

function toBrokenJson(text: string, firstLine: number): InputError {
  const at = findJsonBreak(text.trimEnd());
  const line = firstLine + countLines(text, 0, at);
  return new InputError(
    `Line ${line} of the listing cannot be read: the JSON breaks off or is not well-formed there. Use the whole output of: kubectl get pods -A -o json`,
  );
}
