import { HumanDuration } from '@backstage/types';

export interface Config {
  palette?: {
    /**
     * How strictly clusters are held to the page where their entity's annotation
     * `spectrocloud.com/palette-strictness` does not say. `adapted`: what the cluster's traits ask for;
     * `documented`: the page as printed. Default: adapted.
     */
    strictness?: 'adapted' | 'documented';
    /** How clusters are checked. */
    checks?: {
      /**
       * How long one cluster may take to answer. Default: 30 seconds.
       */
      timeout?: HumanDuration | string;
      /**
       * How old the last result may be when an entity page asks for it; an older one is read again
       * first. Default: 5 minutes.
       */
      maxAge?: HumanDuration | string;
      /**
       * How long a cluster that could not be read is left alone, unless someone asks for a check: twice as long after
       * each further failure, less a random part of up to a half. Never shorter than the cluster itself asks for.
       */
      backoff?: {
        /** After the first failure. Default: 30 seconds. */
        initial?: HumanDuration | string;
        /** The longest, before the random part. Default: 30 minutes. */
        max?: HumanDuration | string;
      };
      /** How often each cluster is checked, unasked. Default: 5 minutes. */
      interval?: HumanDuration | string;
      /** How soon again where something is wrong. Default: 1 minute, never longer than the interval. */
      troubledInterval?: HumanDuration | string;
      /** How many clusters one backend checks at once. Default: 50. */
      concurrency?: number;
      /**
       * How many checks in a row must see a component missing before it is recorded so: with 2, a restart is no
       * incident. Default: 2.
       */
      confirmMissing?: number;
    };
    /** What is kept of changes. */
    history?: {
      /** How long. The overview's trend wants 30 days. Default: 90 days. */
      maxAge?: HumanDuration | string;
      /** How many of each cluster. Default: 1000. */
      maxCount?: number;
    };
    /**
     * Of the annotations that plugins which ingest Palette clusters write on entities: `<prefix>/cluster-id`,
     * `<prefix>/cloud-type`, `<prefix>/project-name`. Default: terasky.backstage.io.
     */
    annotationPrefix?: string;
    /** How pasted listings are judged. */
    evaluations?: {
      /**
       * How large a listing may be, in bytes or as `20 MB` or `500 kB`. Default: 20 MB.
       */
      maxSize?: number | string;
    };
  };
}
