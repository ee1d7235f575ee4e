import type {
  ReadFailureClass,
  Transition,
  Verdict,
  WorstFinding,
} from 'backstage-plugin-palette-common';

/**
 * The topic on Backstage's events service that has an event for each check that changed something.
 *
 * @public
 */
export const TRANSITIONS_TOPIC = 'palette.transitions';

/**
 * The payload of an event on the topic `palette.transitions`: what one check of one cluster changed. It is published once,
 * after it was stored, by the backend that recorded it.
 *
 * @public
 */
export interface TransitionsEvent {
  /** Of this event, a UUID: after a fault of the event broker, an event may come twice. */
  readonly id: string;
  /** As the Kubernetes plugin knows it. */
  readonly clusterName: string;
  /** Reference of the entity that stands for the cluster. */
  readonly entityRef: string;
  /** Reference of the entity's owner; absent where it has none. */
  readonly owner?: string;
  /** `tenant`, `pcg` or `enterprise`, of the last report; absent where it was not recognised. */
  readonly clusterType?: string;
  /** ISO 8601; when the reading began. */
  readonly at: string;
  /** The verdict that counts in the overview, before and after; `from` is absent for the first check. */
  readonly verdict: { readonly from?: Verdict; readonly to: Verdict };
  /** The worst finding; absent where nothing is wrong, and where the reading failed. */
  readonly worst?: WorstFinding;
  /** Present where the reading failed. */
  readonly failure?: {
    readonly class: ReadFailureClass;
    /** One sentence. */
    readonly message: string;
  };
  /** The cluster had no report before: what is wrong with it may be old. */
  readonly firstReading: boolean;
  /** All of this comes from an upgrade of the Palette catalog, or of the code that applies it. */
  readonly catalogChanged: boolean;
  /** All of this comes from a change of what the entity declares. */
  readonly declarationChanged: boolean;
  /** Never empty; those of components first, that of the verdict last. */
  readonly transitions: readonly TransitionInEvent[];
}

/**
 * A transition of a component or, without `id`, of the cluster's verdict.
 *
 * @public
 */
export interface TransitionInEvent
  extends Omit<Transition, 'clusterName' | 'entityRef'> {
  /** The finding in a few words: `web 0/1 · CrashLoopBackOff`. For a verdict, those of the worst finding. */
  readonly brief: string;
  /** ISO 8601; since when it is so, as far as is known: pods may know an earlier time than `at`. */
  readonly since: string;
  /** Present where this comes from other rules alone, whatever else the check found. */
  readonly rulesChange?: 'catalog' | 'declaration';
}
