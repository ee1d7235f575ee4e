import { ApiResponse } from './sendRequest';

/** The parts of answers that the contract speaks of. */
export interface ListBody {
  readonly kind: string;
  readonly apiVersion: string;
  readonly metadata: {
    readonly resourceVersion: string;
    readonly continue?: string;
    readonly remainingItemCount?: number;
  };
  readonly items: readonly {
    readonly kind?: string;
    readonly apiVersion?: string;
    readonly metadata: {
      readonly name: string;
      readonly namespace?: string;
      readonly labels?: Readonly<Record<string, string>>;
      readonly deletionTimestamp?: string;
    };
    readonly spec?: unknown;
    readonly status?: { readonly phase?: string };
  }[];
}

export function readList(response: ApiResponse): ListBody {
  if (response.status !== 200) {
    throw new Error(
      `Not a list: ${response.status} ${JSON.stringify(response.body)}`,
    );
  }
  return response.body as ListBody;
}

export function readNames(response: ApiResponse): readonly string[] {
  return readList(response).items.map(item => item.metadata.name);
}

/** Matches a failure's body. */
export function matchStatus(code: number, reason: string, message?: unknown) {
  return expect.objectContaining({
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    code,
    reason,
    ...(message !== undefined && { message }),
  });
}
