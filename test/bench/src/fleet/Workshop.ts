import type { BenchDatabases } from './BenchDatabases';

/** What a scenario works with. */
export interface Workshop {
  readonly databases: BenchDatabases;
  /** For files of this scenario; gone afterwards. */
  readonly folder: string;
  readonly say: (message: string) => void;
}
