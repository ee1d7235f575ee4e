import type {
  FindingWaiver,
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
  /**
   * The components in trouble that waivers cover after this check, at most a hundred; absent where there are none, and where
   * the reading failed. They do not count in the verdict, so a conformant cluster may have some.
   */
  readonly waived?: readonly WaivedInEvent[];
  /**
   * Never empty; those of components first, that of the verdict last. At most a hundred are of components: new trouble,
   * then those that waivers changed, then those that lead to the worst states.
   */
  readonly transitions: readonly TransitionInEvent[];
  /** How many transitions of components are left out; absent where none are. The cluster's history has the latest 500. */
  readonly furtherTransitions?: number;
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
  /** Present where a waiver is the reason; for a verdict, where one had a part in it. */
  readonly waiver?: WaiverInTransition;
}

/**
 * A waiver that began or ended, and so changed what counts.
 *
 * @public
 */
export interface WaiverInTransition extends FindingWaiver {
  /**
   * `began`: the trouble is accepted from now on. It may last, so this is no recovery. `ended`: somebody ended the waiver, and
   * `expired`: its time is over; what it covered counts as new trouble.
   */
  readonly change: 'began' | 'ended' | 'expired';
}

/**
 * A component whose trouble a waiver covers.
 *
 * @public
 */
export interface WaivedInEvent {
  /** As in transitions. */
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  readonly waiver: FindingWaiver;
}
