import { z } from 'zod';
import {
  createNotAList,
  createNotJson,
  createPageTooLarge,
  createWebPage,
} from './answerErrors';
import { readingLimits } from './readingLimits';
import { ListScanner, type ObjectListener } from '../snapshot/ListScanner';
import { PagePauses } from './PagePauses';
import { splitPieces } from './splitPieces';
import type { ReadError } from './ReadError';
import type { ReadingBudget } from './ReadingBudget';
import { findResponseFailure } from './findResponseFailure';
import type { KubernetesResponse } from './KubernetesFetch';

const envelopeSchema = z.object({
  metadata: z
    .object({
      continue: z.string().max(readingLimits.continueLength).optional(),
    })
    .nullish(),
  items: z.array(z.unknown()),
});

/**
 * Reads a successful answer that is a list. Limits are checked while it arrives, and other work gets its turn in between.
 *
 * @param listener - is given each object
 * @returns the token of the next page
 * @throws ReadError, whose message holds nothing of the answer; what the listener throws; the signal's reason
 */
export async function readPage(
  response: KubernetesResponse,
  listener: ObjectListener,
  {
    budget,
    signal,
  }: { readonly budget: ReadingBudget; readonly signal: AbortSignal },
): Promise<string | undefined> {
  const failure = findResponseFailure(response);
  if (failure) {
    await response.body?.cancel();
    throw failure;
  }
  const scanner = new ListScanner(readingLimits.object, listener);
  const pauses = new PagePauses(signal);
  let bytes = 0;
  for await (const piece of splitPieces(response.body)) {
    bytes += piece.byteLength;
    if (bytes > readingLimits.pageBytes) {
      throw createPageTooLarge();
    }
    budget.spendBytes(piece.byteLength);
    scanner.push(piece);
    if (scanner.envelopeBytes > readingLimits.envelopeBytes) {
      throw toEnvelopeError(scanner.getEnvelopeJson());
    }
    await pauses.pauseAfter(piece.byteLength);
  }
  return (
    parseEnvelope(scanner.getEnvelopeJson()).metadata?.continue || undefined
  );
}

// Text that is not JSON at all may be long too.
function toEnvelopeError(text: string): ReadError {
  switch (text.trimStart().charAt(0)) {
    case '<':
      return createWebPage();
    case '{':
      return createNotAList();
    default:
      return createNotJson();
  }
}

function parseEnvelope(text: string): z.infer<typeof envelopeSchema> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw text.trimStart().startsWith('<') ? createWebPage() : createNotJson();
  }
  const envelope = envelopeSchema.safeParse(json);
  if (!envelope.success) {
    throw createNotAList();
  }
  return envelope.data;
}
