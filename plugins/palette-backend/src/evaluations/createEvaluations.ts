import type { RootConfigService } from '@backstage/backend-plugin-api';
import type {
  PaletteCatalog,
  Strictness,
} from 'backstage-plugin-palette-common';
import { readEvaluationOptions } from './EvaluationOptions';
import { EvaluationSlots } from './EvaluationSlots';
import { JudgingProcesses } from './JudgingProcesses';
import { ListingEvaluator } from './ListingEvaluator';

/** The judging of pasted listings. */
export interface Evaluations {
  readonly evaluator: ListingEvaluator;
  readonly slots: EvaluationSlots;
  /** How large a listing may be, bytes. */
  readonly maxListingBytes: number;
  /** Ends what judges. */
  stop(): Promise<void>;
}

/**
 * Creates everything that judges pasted listings.
 *
 * @throws InputError where `palette.evaluations` cannot be used
 */
export function createEvaluations(services: {
  readonly catalog: PaletteCatalog;
  /** For requests that give none. */
  readonly strictness: Strictness;
  readonly config: RootConfigService;
}): Evaluations {
  const options = readEvaluationOptions(services.config);
  const processes = new JudgingProcesses(services.catalog, options);
  return {
    evaluator: new ListingEvaluator({
      ...services,
      processes,
      now: () => new Date(),
    }),
    slots: new EvaluationSlots(options),
    maxListingBytes: options.maxBytes,
    stop: () => processes.stop(),
  };
}
