import type { Scenario } from '../scenarios';

/** How a subject reaches one cluster. */
export interface Target {
  readonly name: string;
  readonly url: string;
  readonly token: string;
  /** PEM */
  readonly ca: string;
}

export type ApiRequest =
  | {
      readonly type: 'serve';
      readonly scenario: Scenario;
      readonly fleetFolder: string;
    }
  | { readonly type: 'count' };

/** What clusters have been asked and have sent so far, all together. */
export interface Counts {
  readonly requests: number;
  /** Headers and bodies as sent (compressed ones compressed), without what TLS adds. */
  readonly bytes: number;
}

export type ApiReply =
  | { readonly type: 'serving'; readonly targets: readonly Target[] }
  | ({ readonly type: 'counts' } & Counts);
