import type { BenchDatabases } from './BenchDatabases';

/** The databases, the folder and the log of one scenario. */
export interface Workshop {
  readonly databases: BenchDatabases;
  /** Folder for the scenario's files, removed afterwards. */
  readonly folder: string;
  readonly say: (message: string) => void;
}
