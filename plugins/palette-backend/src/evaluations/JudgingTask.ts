import type {
  Coverage,
  PaletteCatalog,
  Strictness,
} from 'backstage-plugin-palette-common';

/** What a judging process has to know once. It gets a copy. */
export interface JudgingSetup {
  readonly catalog: PaletteCatalog;
  /** What judging one listing may take, MiB. */
  readonly memoryMiB: number;
}

/** One listing to judge. The judging process gets a copy. */
export interface JudgingTask {
  readonly listing: string;
  /** Where absence proves something; by default the listing itself decides. */
  readonly coverage?: Coverage;
  /** The namespace of pods that the listing shows without one. */
  readonly namespace?: string;
  /** ms since the epoch */
  readonly observedAt: number;
  readonly declared: Readonly<Record<string, unknown>>;
  readonly strictness: Strictness;
}

/** The JSON of a report, or why a listing cannot be used. */
export type Judgement =
  | { readonly report: Uint8Array }
  | { readonly refused: string };
