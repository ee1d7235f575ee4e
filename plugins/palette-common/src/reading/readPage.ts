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

const metadata = z
  .object({
    continue: z.string().max(readingLimits.continueLength).optional(),
  })
  .nullish();

const listSchema = z.object({ metadata, items: z.array(z.unknown()) });

const tableSchema = z.object({
  metadata,
  columnDefinitions: z.array(z.object({ name: z.string() })),
  rows: z.array(z.unknown()),
});

// Some proxies take no part of `Accept` that they do not know, so that the list itself comes.
const tableOrListSchema = z.union([tableSchema, listSchema]);

/** The end of a page. */
export interface PageEnd {
  /** The token of the next page. */
  readonly continueToken?: string;
  /** The names of a Table's columns, in the order of the cells. */
  readonly columns?: readonly string[];
}

/**
 * Reads a successful answer that is a list, or a Table where one was asked for. Limits are checked while it arrives, and
 * other work gets its turn in between.
 *
 * @param listener - is given each object, or each row
 * @throws ReadError, whose message holds nothing of the answer; what the listener throws; the signal's reason
 */
export async function readPage(
  response: KubernetesResponse,
  listener: ObjectListener,
  {
    budget,
    signal,
    isTable,
  }: {
    readonly budget: ReadingBudget;
    readonly signal: AbortSignal;
    readonly isTable: boolean;
  },
): Promise<PageEnd> {
  const failure = findResponseFailure(response);
  if (failure) {
    await response.body?.cancel();
    throw failure;
  }
  const scanner = new ListScanner(
    readingLimits.object,
    listener,
    isTable ? 'itemsOrRows' : 'items',
  );
  const pauses = new PagePauses(signal);
  let bytes = 0;
  for await (const piece of splitPieces(response.body)) {
    bytes += piece.byteLength;
    // Stryker disable next-line EqualityOperator: one byte makes no difference
    if (bytes > readingLimits.pageBytes) {
      throw createPageTooLarge();
    }
    budget.spendBytes(piece.byteLength);
    scanner.push(piece);
    // Stryker disable next-line EqualityOperator: one byte makes no difference
    if (scanner.envelopeBytes > readingLimits.envelopeBytes) {
      throw toEnvelopeError(scanner.getEnvelopeJson());
    }
    await pauses.pauseAfter(piece.byteLength);
  }
  const end = parseEnvelope(
    scanner.getEnvelopeJson(),
    isTable ? tableOrListSchema : listSchema,
  );
  const continueToken = end.metadata?.continue;
  return {
    ...(continueToken && { continueToken }),
    ...('rows' in end && { columns: end.columnDefinitions.map(c => c.name) }),
  };
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

function parseEnvelope<T>(text: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw text.trimStart().startsWith('<') ? createWebPage() : createNotJson();
  }
  const envelope = schema.safeParse(json);
  if (!envelope.success) {
    throw createNotAList();
  }
  return envelope.data;
}
