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
    };
    /** How pasted listings are judged. */
    evaluations?: {
      /**
       * How large a listing may be, in bytes or as `20 MB` or `500 kB`. Default: 20 MB.
       */
      maxSize?: number | string;
    };
  };
}
