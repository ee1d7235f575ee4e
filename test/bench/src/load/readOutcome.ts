/** The outcome of one request. */
export type Outcome =
  | { readonly type: 'answered' }
  /** The backend refused and gave a reason. */
  | {
      readonly type: 'refused';
      readonly status: number;
      readonly reason: string;
    }
  | { readonly type: 'failed'; readonly what: string };

/** Statuses that refuse a request that asks too much. */
const REFUSALS = [400, 413, 422, 429, 503];

const LONGEST_TEXT = 300;

/**
 * Tells refusals with a reason from failures. An ordinary request may be refused with 503 only.
 *
 * @param body - the body of an answer that is not OK
 */
export function readOutcome(
  status: number,
  body: string,
  asksTooMuch: boolean,
): Outcome {
  if (status < 400) {
    return { type: 'answered' };
  }
  const reason = readReason(body);
  const mayRefuse = asksTooMuch ? REFUSALS.includes(status) : status === 503;
  return mayRefuse && reason
    ? { type: 'refused', status, reason }
    : {
        type: 'failed',
        what: `${status} ${reason ?? body}`.slice(0, LONGEST_TEXT),
      };
}

/** The message of an error in Backstage's shape. */
function readReason(body: string): string | undefined {
  try {
    const { error } = JSON.parse(body);
    return typeof error?.message === 'string' && error.message
      ? error.message.slice(0, LONGEST_TEXT)
      : undefined;
  } catch {
    return undefined;
  }
}
