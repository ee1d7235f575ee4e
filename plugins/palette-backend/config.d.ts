import { HumanDuration } from '@backstage/types';

// docs/configuration.md is generated from this file: `@default` is the value of a key that is not set, `@comment` what a
// number counts.
export interface Config {
  palette?: {
    /**
     * How strictly clusters are held to the documentation where their entity lacks the annotation
     * `spectrocloud.com/palette-strictness`. `adapted`: what the cluster's traits ask for;
     * `documented`: the documentation as printed.
     *
     * @default "adapted"
     */
    strictness?: 'adapted' | 'documented';
    /** The Palette catalog: what clusters should run. */
    catalog?: {
      /**
       * YAML files of your own that add known troubles to the Palette catalog, or give those that ship your own advice and
       * runbooks: paths from the folder in which the backend runs, applied in this order.
       *
       * @default []
       */
      overlays?: string[];
    };
    /** How clusters are checked. */
    checks?: {
      /**
       * How long one cluster may take to answer.
       *
       * @default { "seconds": 30 }
       */
      timeout?: HumanDuration | string;
      /**
       * How old the last result may be when an entity page asks for it; an older one is read again first.
       *
       * @default { "minutes": 5 }
       */
      maxAge?: HumanDuration | string;
      /**
       * How long a cluster that could not be read is left alone, unless someone asks for a check: twice as long after
       * each further failure, less a random part of up to a half. Not shorter than the cluster itself asks for, unless
       * it asks for more than `max`.
       */
      backoff?: {
        /**
         * How long after the first failure.
         *
         * @default { "seconds": 30 }
         */
        initial?: HumanDuration | string;
        /**
         * How long at most, before the random part is taken off.
         *
         * @default { "minutes": 30 }
         */
        max?: HumanDuration | string;
      };
      /**
       * How often each cluster is checked by schedule.
       *
       * @default { "minutes": 5 }
       */
      interval?: HumanDuration | string;
      /**
       * How soon a cluster is checked again where something is wrong, unless `interval` is shorter.
       *
       * @default { "minutes": 1 }
       */
      troubledInterval?: HumanDuration | string;
      /**
       * How often a cluster is looked at while its page is open, however many people have it open. Such a look never confirms
       * that a component is missing.
       *
       * @default { "seconds": 5 }
       */
      watchedInterval?: HumanDuration | string;
      /**
       * How often everything of a cluster is read whole. In between, a check compares what API servers print of pods (names,
       * readiness, status, restarts) with what was read last, and reads whole only what differs or is not well. What they
       * do not print is noticed this late at most: a changed label, or a lost node with no pod that is being deleted.
       * Clusters are read up to a quarter earlier, so that they take turns.
       *
       * @default { "hours": 1 }
       */
      wholeReadingEvery?: HumanDuration | string;
      /**
       * How many clusters one backend checks at once, by schedule and because someone asks. Scheduled checks leave one slot in
       * ten free; a check that someone asks for waits 10 seconds for its turn.
       *
       * @comment clusters
       * @multipleOf 1
       * @minimum 1
       * @default 50
       */
      concurrency?: number;
      /**
       * How many checks in a row must see a component missing before it is recorded as missing: with 2, a restart is no
       * incident.
       *
       * @comment checks
       * @multipleOf 1
       * @minimum 1
       * @default 2
       */
      confirmMissing?: number;
    };
    /** How many recorded changes are kept, and for how long. */
    history?: {
      /**
       * How long a change is kept. The last one of each verdict, and of each component that the cluster still has, stays: it
       * says what they have been since. The overview's trend needs 30 days.
       *
       * @default { "days": 90 }
       */
      maxAge?: HumanDuration | string;
      /**
       * How many changes of each cluster's verdict are kept, and how many of its components. The latest ones are kept, and
       * the last change of each component that the cluster still has. What is too much is deleted once an hour; until then,
       * components may have five times as many.
       *
       * @comment changes
       * @multipleOf 1
       * @minimum 1
       * @default 1000
       */
      maxCount?: number;
    };
    /**
     * Prefix of the annotations that plugins write on entities when they ingest Palette clusters: `<prefix>/cluster-id`,
     * `<prefix>/cloud-type`, `<prefix>/project-name`.
     *
     * @default "terasky.backstage.io"
     */
    annotationPrefix?: string;
    /** Which entity counts where several stand for one cluster. */
    clusters?: {
      /**
       * Owners whose entities count before others, as entity references, the most preferred first. The Resource of the
       * cluster's own name counts before them; after them, the entity that counted so far.
       *
       * @default []
       */
      preferredOwners?: string[];
    };
    /** The list of clusters. It is read from the software catalog and the Kubernetes plugin every minute. */
    inventory?: {
      /**
       * Topics of Backstage's events service after which the list is read within seconds. The software catalog publishes no
       * events of its own about entities: name the topics that your portal publishes when entities change.
       *
       * @default []
       */
      refreshOn?: string[];
    };
    /**
     * Findings whose trouble is known and accepted for a time: [waivers](waivers.md) says what each field means.
     *
     * @default []
     */
    waivers?: Array<{
      /** A name of its own, for messages. */
      id?: string;
      /** The id of a finding, or the name of a component. */
      component: string;
      /** Names, a cluster type, or all. */
      clusters:
        | 'all'
        | { names: string[] }
        | { clusterType: 'tenant' | 'pcg' | 'enterprise' };
      /** Why it is accepted. */
      reason: string;
      /** An https address, or the key of a ticket. */
      ticket?: string;
      /** A day, or a time with its zone. */
      createdAt: string;
      /** At most a year later. */
      expiresAt: string;
      /** An entity reference, or a name. */
      author?: string;
    }>;
    /** How pasted listings are judged. */
    evaluations?: {
      /**
       * How large a listing may be: a number of bytes, or with a unit.
       *
       * @comment bytes
       * @default "20 MB"
       */
      maxSize?: number | string;
      /**
       * How many listings of one user are judged at once; further ones are refused until one is done.
       *
       * @comment listings
       * @multipleOf 1
       * @minimum 1
       * @default 2
       */
      perUser?: number;
      /**
       * How many listings one backend judges at once, each in its own process; further ones wait. Where there are two or
       * more, one is kept free of listings over 1 MB.
       *
       * @comment processes
       * @multipleOf 1
       * @minimum 1
       * @default 2
       */
      threads?: number;
      /**
       * How long one listing may take, waiting included.
       *
       * @default { "seconds": 10 }
       */
      timeout?: HumanDuration | string;
      /**
       * How much memory judging one listing may take: a number of bytes, or with a unit. At least 100 MB and ten times
       * `maxSize`; the default grows with that.
       *
       * @comment bytes
       * @default "512 MB"
       */
      maxMemory?: number | string;
    };
  };
}
