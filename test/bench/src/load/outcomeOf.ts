/** What came of one request. */
export type Outcome =
  | { readonly type: 'answered' }
  /** The backend said why it does not do this. */
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly reason: string;
    }
  | { readonly type: 'failed'; readonly what: string };

/** Refusals of someone who asks for too much, and of a backend that is too busy. */
const REFUSALS = [400, 413, 422, 429, 503];

const LONGEST_TEXT = 300;

/**
 * Tells refusals with a reason from errors. A request that is right, as all reads of this benchmark are, is refused with
 * 503 alone.
 *
 * @param body - of an answer that is not OK
 */
export function outcomeOf(
  status: number,
  body: string,
  asksTooMuch: boolean,
): Outcome {
  if (status < 400) {
    return { type: 'answered' };
  }
  const reason = reasonOf(body);
  const mayRefuse = asksTooMuch ? REFUSALS.includes(status) : status === 503;
  return mayRefuse && reason
    ? { type: 'refused', status, reason }
    : {
        type: 'failed',
        what: `${status} ${reason ?? body}`.slice(0, LONGEST_TEXT),
      };
}

/** The sentence of an error of Backstage's shape. */
function reasonOf(body: string): string | undefined {
  try {
    const { error } = JSON.parse(body);
    return typeof error?.message === 'string' && error.message
      ? error.message.slice(0, LONGEST_TEXT)
      : undefined;
  } catch {
    return undefined;
  }
}
