import { InputError } from '@backstage/errors';
import { z } from 'zod';
import { findJsonBreak } from './jsonBreak';
import { JsonItems, type ListedObjects } from './JsonItems';
import { ListScanner, objectLimits, type ObjectListener } from './ListScanner';
import { lineAt } from './lineAt';
import { utf8Pieces } from './utf8Pieces';

const envelopeSchema = z.looseObject({
  kind: z.string().optional(),
  items: z.array(z.unknown()).optional(),
});

const NOTHING: ObjectListener = { object: () => {}, tooLarge: () => {} };

function noList(): InputError {
  return new InputError(
    'The listing is JSON but no list of Kubernetes objects. Use the output of: kubectl get pods -A -o json',
  );
}

function brokenAt(text: string): InputError {
  const line = lineAt(text, findJsonBreak(text.trimEnd()));
  return new InputError(
    `Line ${line} of the listing cannot be read: the JSON breaks off or is not well-formed there. Use the whole output of: kubectl get pods -A -o json`,
  );
}

function scan(text: string, listener: ObjectListener): ListScanner {
  const scanner = new ListScanner(objectLimits, listener);
  for (const piece of utf8Pieces(text)) {
    scanner.push(piece);
    if (scanner.envelopeTooLarge) {
      throw noList();
    }
  }
  return scanner;
}

/**
 * Reads `kubectl get pods -A -o json`, or a List of pods and namespaces. One object at a time is parsed and reduced:
 * small JSON can take much memory, and a thread that runs out of it within `JSON.parse` ends the whole process.
 *
 * @throws InputError naming the line or the item that cannot be read.
 */
export function parseJsonListing(text: string): ListedObjects {
  const broken = () => brokenAt(text);
  // What kind of list it is may be said after its items.
  const json = scan(text, NOTHING).envelopeJson();
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    throw broken();
  }
  const envelope = envelopeSchema.safeParse(parsed);
  if (!envelope.success) {
    throw noList();
  }
  const { kind, items: list } = envelope.data;
  const items = new JsonItems(kind, { broken, noList });
  if (list) {
    scan(text, items);
  } else if (kind === 'Pod') {
    items.object(json);
  } else {
    throw noList();
  }
  return items.end();
}
