import { HumanDuration } from '@backstage/types';

export interface Config {
  palette?: {
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
  };
}
