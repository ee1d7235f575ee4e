import { HumanDuration } from '@backstage/types';

export interface Config {
  palette?: {
    /** Who is notified of what. */
    notifications?: {
      /**
       * Users and groups that are told of every cluster, as entity references, besides the owner of each cluster's entity.
       *
       * @default []
       */
      alsoTo?: string[];
      /** Which clusters are told of; by default all. A recovery is told to everyone who was told of the trouble. */
      only?: {
        /** Cluster types; a cluster whose type is not known is then left out. */
        clusterTypes?: ('tenant' | 'pcg' | 'enterprise')[];
        /** Verdicts that are told as trouble. */
        verdicts?: ('nonconformant' | 'degraded' | 'unknown')[];
        /** Names of clusters; `*` stands for any characters. */
        clusters?: string[];
        /** Owners of the clusters' entities, as entity references. */
        owners?: string[];
      };
      /**
       * How long news waits: trouble of more than ten clusters with one cause is then one message, and trouble that is over is
       * not told. By default as long as it takes to check all clusters: `palette.checks.interval` and
       * `palette.checks.timeout` together.
       *
       * @default { "minutes": 5, "seconds": 30 }
       */
      holdBack?: HumanDuration | string;
      /** When a cluster counts as flapping. That is told once when it begins and once when it ends. */
      flapping?: {
        /**
         * A cluster flaps that has more news than this within `within`.
         *
         * @default 4
         */
        changes?: number;
        /**
         * The time in which news counts. A cluster stops flapping after this long without news.
         *
         * @default { "hours": 1 }
         */
        within?: HumanDuration | string;
      };
    };
  };
}
