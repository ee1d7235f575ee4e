import { ReadError } from './ReadError';
import { buildListPath, PAGE_SIZE } from './planReading';
import { PageObjects, type Oversized } from './PageObjects';
import type { ReadingBudget } from './ReadingBudget';
import { readPage } from './readPage';
import type { KubernetesFetch } from './KubernetesFetch';

/** Why the API server refused a list that can be read in another way. */
export type Refusal = 'forbidden' | 'notFound';

export type ListOutcome<T> =
  | {
      readonly items: readonly T[];
      /** Where objects are absent because they are too large to be read. */
      readonly oversized: Oversized;
    }
  | { readonly refused: Refusal };

const METADATA_ONLY =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

export interface ListOptions {
  readonly signal: AbortSignal;
  /** Shared by all lists of a reading. */
  readonly budget: ReadingBudget;
}

/** Reads lists page by page. Only the projection of each object is kept. */
export class ListReader {
  readonly #fetch: KubernetesFetch;
  readonly #options: ListOptions;

  constructor(fetch: KubernetesFetch, options: ListOptions) {
    this.#fetch = fetch;
    this.#options = options;
  }

  /**
   * Reads all pages of a list. Where a `continue` token expired, it starts over once.
   *
   * @param path - with query, without `limit` and `continue`
   * @param project - what to keep of an object; undefined drops it
   * @throws ReadError
   */
  async list<T>(
    path: string,
    project: (item: unknown) => T | undefined,
    // Stryker disable next-line StringLiteral: all that is not `metadata` is whole
    form: 'whole' | 'metadata' = 'whole',
  ): Promise<ListOutcome<T>> {
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#readPages(path, project, form);
      if (outcome !== 'expired') {
        return outcome;
      }
      if (attempt > 0) {
        throw new ReadError(
          'invalidResponse',
          'The API server let the list expire twice while it was being read. It will be tried again.',
        );
      }
    }
  }

  async #readPages<T>(
    path: string,
    project: (item: unknown) => T | undefined,
    form: 'whole' | 'metadata',
  ): Promise<ListOutcome<T> | 'expired'> {
    const items: T[] = [];
    const oversized: Oversized = { namespaces: new Set(), somewhere: false };
    const [resource, query] = path.replace('/api/v1/', '').split('?');
    let token: string | undefined;
    do {
      const { signal, budget } = this.#options;
      signal.throwIfAborted();
      budget.spendRequest();
      const response = await this.#fetch({
        path: buildListPath(resource, {
          ...Object.fromEntries(new URLSearchParams(query)),
          limit: String(PAGE_SIZE),
          ...(token && { continue: token }),
        }),
        accept:
          form === 'metadata'
            ? `${METADATA_ONLY}, application/json`
            : 'application/json',
        signal,
      });
      const refusal = findRefusal(response.status, token);
      if (refusal) {
        await response.body?.cancel();
        return refusal === 'expired' ? refusal : { refused: refusal };
      }
      token = await readPage(
        response,
        new PageObjects(project, items, oversized),
        this.#options,
      );
    } while (token);
    return { items, oversized };
  }
}

function findRefusal(
  status: number,
  token: string | undefined,
): Refusal | 'expired' | undefined {
  switch (status) {
    case 410:
      return token ? 'expired' : undefined;
    case 403:
      return 'forbidden';
    case 404:
      return 'notFound';
    // Stryker disable next-line ConditionalExpression: without it nothing is returned either
    default:
      return undefined;
  }
}
