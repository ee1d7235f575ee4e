import { readPodHeader, type Columns } from './podColumns';
import { listingNeedsNamespace, USE_TEXT } from './refuseListing';

/** The header of a listing of pods. */
export interface ListingHeader {
  readonly columns: Columns;
  /** Why no row below it can be read, and what to do. */
  readonly problem?: string;
}

/**
 * Reads a header.
 *
 * @param within - the namespace of the pods below it, where that was said
 * @returns undefined where the words are none
 */
export function readListingHeader(
  words: readonly string[],
  within: string | undefined,
): ListingHeader | undefined {
  const columns = readPodHeader(words);
  if (!columns) {
    return undefined;
  }
  const problem = findProblem(columns, within);
  return { columns, ...(problem && { problem }) };
}

function findProblem(
  columns: Columns,
  within: string | undefined,
): string | undefined {
  if (!columns.has('STATUS') && !columns.has('PHASE')) {
    return `Its header has no STATUS column. ${USE_TEXT}`;
  }
  return columns.has('NAMESPACE') || within
    ? undefined
    : `Its header has no NAMESPACE column. ${listingNeedsNamespace}, or use the output of: kubectl get pods -A`;
}
