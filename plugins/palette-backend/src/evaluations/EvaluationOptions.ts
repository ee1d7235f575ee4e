import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { HumanDuration } from '@backstage/types';
import { readCount, readDurationMs } from 'backstage-plugin-palette-node';
import { readSize } from '../configuration/readSize';

const DEFAULT_MAX_BYTES = 20_000_000;
const DEFAULT_PER_USER = 2;
const DEFAULT_THREADS = 2;
const DEFAULT_TIMEOUT: HumanDuration = { seconds: 10 };
const DEFAULT_MEMORY_BYTES = 512_000_000;
/** Several times the memory that a thread was measured to need, for itself and for each byte of a listing. */
const LEAST_MEMORY_BYTES = 100_000_000;
const LEAST_MEMORY_PER_BYTE = 10;

/** The configuration under `palette.evaluations`. */
export interface EvaluationOptions {
  /** How large a listing may be, bytes. */
  readonly maxBytes: number;
  /** How many listings of one user are judged at once, uploads included. */
  readonly perUser: number;
  /** How many listings one backend judges at once, each in its own process. */
  readonly threads: number;
  /** How long one listing may take, waiting included; ms. */
  readonly timeoutMs: number;
  /** How much memory judging one listing may take, bytes. */
  readonly memoryBytes: number;
}

/** @throws InputError where a value cannot be used */
export function readEvaluationOptions(
  config: RootConfigService,
): EvaluationOptions {
  const key = (name: string) => `palette.evaluations.${name}`;
  const maxBytes = readSize(config, key('maxSize'), DEFAULT_MAX_BYTES);
  return {
    maxBytes,
    perUser: readCount(config, key('perUser'), DEFAULT_PER_USER),
    threads: readCount(config, key('threads'), DEFAULT_THREADS),
    timeoutMs: readDurationMs(config, key('timeout'), DEFAULT_TIMEOUT),
    memoryBytes: readMemory(config, key('maxMemory'), maxBytes),
  };
}

/** A thread that runs out of memory while it copies a large text ends its process, so memory has a lower limit. */
function readMemory(
  config: RootConfigService,
  key: string,
  maxBytes: number,
): number {
  const least = LEAST_MEMORY_BYTES + LEAST_MEMORY_PER_BYTE * maxBytes;
  const bytes = readSize(config, key, Math.max(least, DEFAULT_MEMORY_BYTES));
  if (bytes < least) {
    throw new InputError(
      `${key} in app-config.yaml must be at least ${Math.ceil(
        least / 1_000_000,
      )} MB, for listings as large as palette.evaluations.maxSize allows. Raise it, or lower maxSize.`,
    );
  }
  return bytes;
}
