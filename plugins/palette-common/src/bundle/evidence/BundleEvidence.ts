import type { KeptEvents } from './KeptEvents';

/**
 * Events and logs of a bundle, which explain findings.
 *
 * @public
 */
export interface BundleEvidence {
  /** @internal */
  readonly events: KeptEvents;
  /** The last lines of previous logs, by `namespace/pod`; empty unless they were asked for. */
  readonly logs: ReadonlyMap<string, readonly string[]>;
}
