import type { Scenario } from '../scenarios/Scenario';

/** How a subject reaches one cluster. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly token: string;
  /** PEM */
  readonly ca: string;
  /** Whether a workload of this cluster crashes. */
  readonly isBroken: boolean;
}

export type ApiRequest =
  | {
      readonly type: 'serve';
      readonly scenario: Scenario;
      readonly fleetFolder: string;
    }
  | { readonly type: 'count' };

/** Requests to all clusters so far, and what the clusters sent. */
export interface Counts {
  readonly requests: number;
  /** Headers and bodies as sent (compressed ones compressed), without what TLS adds. */
  readonly bytes: number;
}

export type ApiReply =
  | { readonly type: 'serving'; readonly targets: readonly Target[] }
  | ({ readonly type: 'counts' } & Counts);
