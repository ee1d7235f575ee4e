import { ReadError } from './ReadError';
import { addQuery, PAGE_SIZE } from './planReading';
import { isAnyOversized, PageObjects, type Oversized } from './PageObjects';
import type { ReadingBudget } from './ReadingBudget';
import { readPage } from './readPage';
import type { KubernetesFetch } from './KubernetesFetch';
import {
  createRowReader,
  readCells,
  type Cells,
  type TableRow,
} from './TableRow';

/** Why the API server refused a list that can be read in another way. */
export type Refusal = 'forbidden' | 'notFound';

export type ListOutcome<T> =
  | {
      readonly items: readonly T[];
      /** Where objects are absent because they are too large to be read. */
      readonly oversized: Oversized;
    }
  | { readonly refused: Refusal };

const ACCEPTED = {
  whole: 'application/json',
  metadata:
    'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1, application/json',
  table: 'application/json;as=Table;g=meta.k8s.io;v=v1, application/json',
} as const;

type Form = keyof typeof ACCEPTED;

/** What a Table shows of a list; `items` where the server answered with the list itself. */
export type TableOutcome<T> =
  | ListOutcome<T>
  | { readonly rows: readonly TableRow[] };

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
  list<T>(
    path: string,
    project: (item: unknown) => T | undefined,
    // Stryker disable next-line StringLiteral: all that is not `metadata` is whole
    form: 'whole' | 'metadata' = 'whole',
  ): Promise<ListOutcome<T>> {
    return this.#list(path, form, project);
  }

  /**
   * Reads all pages of a list as a Table without objects, which is a twentieth of the list's size.
   *
   * @param path - as in `list`
   * @param project - as in `list`, for servers that answer with the list itself
   * @throws ReadError
   */
  async listRows<T>(
    path: string,
    project: (item: unknown) => T | undefined,
  ): Promise<TableOutcome<T>> {
    const outcome = await this.#list(
      addQuery(path, { includeObject: 'None' }),
      'table',
      (object): ListedRow<T> | undefined => {
        const cells = readCells(object);
        if (cells) {
          return { cells };
        }
        const item = project(object);
        return item === undefined ? undefined : { item };
      },
      toTableRows,
    );
    if ('refused' in outcome) {
      return outcome;
    }
    const { items: listed, oversized } = outcome;
    // Stryker disable next-line ArrayDeclaration: with other objects among them, rows are not used
    const rows = listed.flatMap(each => ('row' in each ? each.row : []));
    const items = listed.flatMap(each => ('item' in each ? each.item : []));
    const isTable = items.length === 0 && !isAnyOversized(oversized);
    return isTable ? { rows } : { items, oversized };
  }

  async #list<T>(
    path: string,
    form: Form,
    project: (item: unknown) => T | undefined,
    finishPage?: (items: T[], from: number, columns: readonly string[]) => void,
  ): Promise<ListOutcome<T>> {
    for (let attempt = 0; ; attempt++) {
      const outcome = await this.#readPages(path, form, project, finishPage);
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
    form: Form,
    project: (item: unknown) => T | undefined,
    finishPage?: (items: T[], from: number, columns: readonly string[]) => void,
  ): Promise<ListOutcome<T> | 'expired'> {
    const items: T[] = [];
    const oversized: Oversized = { namespaces: new Set(), somewhere: false };
    let token: string | undefined;
    do {
      const { signal, budget } = this.#options;
      signal.throwIfAborted();
      budget.spendRequest();
      const response = await this.#fetch({
        path: addQuery(path, {
          limit: String(PAGE_SIZE),
          ...(token && { continue: token }),
        }),
        accept: ACCEPTED[form],
        // Five hundred rows are some 100 KB.
        ...(form === 'table' && { isSmall: true }),
        signal,
      });
      const refusal = findRefusal(response.status, token);
      if (refusal) {
        await response.body?.cancel();
        return refusal === 'expired' ? refusal : { refused: refusal };
      }
      const from = items.length;
      const end = await readPage(
        response,
        new PageObjects(project, items, oversized),
        { signal, budget, isTable: form === 'table' },
      );
      // Stryker disable next-line ArrayDeclaration: a name that no column has is as good as none
      finishPage?.(items, from, end.columns ?? []);
      token = end.continueToken;
    } while (token);
    return { items, oversized };
  }
}

/** What is kept of one object of a list that was asked for as a Table. */
type ListedRow<T> =
  | { readonly cells: Cells }
  | { readonly row: TableRow }
  | { readonly item: T };

/** Names the cells of a page's rows, once its columns are known. */
function toTableRows<T>(
  listed: ListedRow<T>[],
  from: number,
  columns: readonly string[],
): void {
  const readRow = createRowReader(columns);
  for (let at = from; at < listed.length; at++) {
    const each = listed[at];
    if ('cells' in each) {
      listed[at] = { row: readRow(each.cells) };
    }
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
