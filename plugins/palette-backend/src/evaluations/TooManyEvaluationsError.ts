import { CustomErrorBase } from '@backstage/errors';

/** More listings at once than may be judged: 429. */
export class TooManyEvaluationsError extends CustomErrorBase {
  name = 'TooManyEvaluationsError' as const;
  readonly statusCode = 429;
}
