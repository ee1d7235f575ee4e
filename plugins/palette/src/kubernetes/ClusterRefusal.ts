import { CustomErrorBase } from '@backstage/errors';

/** An error that a cluster's API server answered with. */
export class ClusterRefusal extends CustomErrorBase {
  name = 'ClusterRefusal' as const;
  /** The status code of the answer. */
  readonly status: number;

  /** @param message - the API server's own words, safe to show; empty where it said nothing */
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
