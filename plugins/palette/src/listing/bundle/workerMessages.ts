import type { BundleJobProgress, JudgedBundle } from './judgeBundle';

/** An answer of the worker to a job: progress, then one outcome. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly progress: BundleJobProgress }
  | { readonly kind: 'judged'; readonly judged: JudgedBundle }
  | {
      readonly kind: 'failed';
      /** The name of the error: `InputError`. */
      readonly name: string;
      readonly message: string;
    };
