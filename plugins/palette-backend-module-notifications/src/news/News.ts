import type {
  FindingWaiver,
  ReadFailureClass,
  Verdict,
} from 'backstage-plugin-palette-common';

/**
 * The kinds of news. `accepted`: trouble stopped counting because of a waiver; `flapping`: the cluster has had more news than people want; `settled`: it has had none since;
 * `catalog`: another Palette catalog changed what is expected.
 */
export type NewsKind =
  | 'trouble'
  | 'recovery'
  | 'accepted'
  | 'flapping'
  | 'settled'
  | 'catalog';

/** What one check found on one cluster, as far as a message tells it. */
export interface News {
  readonly eventId: string;
  readonly kind: NewsKind;
  readonly clusterName: string;
  readonly entityRef: string;
  /** An entity reference. */
  readonly owner?: string;
  readonly clusterType?: string;
  /** The verdict before; for `catalog`, before the first check with the new catalog. */
  readonly from?: Verdict;
  readonly verdict: Verdict;
  /** Equal where clusters have the same trouble: `lb/web missing`, `unreachable`. */
  readonly cause: string;
  /** The cause as words that follow "20 clusters: ": `web is missing`. */
  readonly causeInWords: string;
  /** One line: `lb / web 0/1 · CrashLoopBackOff`. */
  readonly summary: string;
  /** ISO 8601; since when it is so. */
  readonly since: string;
  /** The class of the failure, where the cluster could not be read. */
  readonly failure?: ReadFailureClass;
  /** The id of the worst finding. */
  readonly findingId?: string;
  /** The key of the worst finding in the URL of the tab: `lb/web`. */
  readonly finding?: string;
  /** Findings that do not count because of waivers. In news of the kind `accepted`, those that people were told of. */
  readonly accepted?: readonly AcceptedFinding[];
  /** Why trouble counts again, in sentences: `The waiver of web by user:default/anne has expired.` */
  readonly waiverEnd?: string;
}

/** A finding whose trouble is accepted for a time. */
export interface AcceptedFinding {
  readonly id: string;
  readonly namespace: string;
  readonly component: string;
  readonly waiver: FindingWaiver;
  /** The waiver began with this news. */
  readonly isNew?: true;
}

/** Who was told of trouble that lasts. */
export interface Told {
  /** Entity references. */
  readonly recipients: readonly string[];
  /** The cause that was told. */
  readonly cause: string;
  readonly causeInWords: string;
  /** The id of the worst finding that was told. */
  readonly findingId?: string;
  /** ISO 8601; when the trouble that was told began. */
  readonly since: string;
}
