import { ApiResponse } from './sendRequest';

/** The parts of a list that the contract checks. */
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

/** A matcher for the body of a failure. */
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
