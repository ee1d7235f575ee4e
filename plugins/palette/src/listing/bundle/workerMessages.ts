import type { BundleJobProgress, JudgedBundle } from './judgeBundle';

/** What the worker answers to a job: progress, then one outcome. */
export type WorkerAnswer =
  | { readonly kind: 'progress'; readonly progress: BundleJobProgress }
  | { readonly kind: 'judged'; readonly judged: JudgedBundle }
  | {
      readonly kind: 'failed';
      /** Of the error: `InputError`. */
      readonly name: string;
      readonly message: string;
    };
