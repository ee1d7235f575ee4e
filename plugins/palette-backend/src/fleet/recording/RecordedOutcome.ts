import type {
  ReadFailureClass,
  Transition,
  Verdict,
  WorstFinding,
} from 'backstage-plugin-palette-common';
import type {
  WaivedInEvent,
  WaiverInTransition,
} from 'backstage-plugin-palette-node';
import type { RulesChange } from './rulesChange';

/** The outcome of one check, as it was saved: a cluster's report or its failed reading. */
export interface RecordedOutcome {
  readonly clusterName: string;
  readonly entityRef: string;
  /** Random; names the cluster in signals, which everyone receives. */
  readonly liveId?: string;
  /** Reference of the entity's owner. */
  readonly owner?: string;
  /** `tenant`, `pcg` or `enterprise`, of the last report; absent where it was not recognised. */
  readonly clusterType?: string;
  /** ISO 8601; when the reading began. */
  readonly at: string;
  /** The verdict that counts in the overview, before and after. `from` is absent for the first outcome. */
  readonly verdict: { readonly from?: Verdict; readonly to: Verdict };
  /** The worst finding of the report; absent where nothing is wrong, and where the reading failed. */
  readonly worst?: WorstFinding;
  /** Present where the reading failed. */
  readonly failure?: {
    readonly class: ReadFailureClass;
    readonly message: string;
  };
  /** Whether the cluster had no report before. */
  readonly isFirstReading: boolean;
  /** Present where the outcome differs because the cluster is judged by other rules than before. */
  readonly rulesChange?: RulesChange;
  /** The components in trouble that waivers cover; absent where there are none. */
  readonly waived?: readonly WaivedInEvent[];
  /** Those of components first; empty where nothing changed. */
  readonly transitions: readonly RecordedTransition[];
}

/** A transition with what the history does not keep. */
export interface RecordedTransition extends Transition {
  /** The finding in a few words: `web 0/1 · CrashLoopBackOff`. For a verdict, those of the worst finding. */
  readonly brief: string;
  /** ISO 8601; since when it is so, as far as is known: pods may know an earlier time than `at`. */
  readonly since: string;
  readonly rulesChange?: RulesChange;
  /** Present where a waiver is the reason; for a verdict, where one had a part in it. */
  readonly waiver?: WaiverInTransition;
}
