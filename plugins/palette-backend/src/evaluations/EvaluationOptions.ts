import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import { readCount, readMs } from '../checks/CheckOptions';
import { readSize } from './readSize';

const DEFAULT_MAX_BYTES = 20_000_000;
const DEFAULT_PER_USER = 2;
const DEFAULT_THREADS = 2;
const DEFAULT_TIMEOUT: HumanDuration = { seconds: 10 };
const DEFAULT_MEMORY_BYTES = 512_000_000;

export interface EvaluationOptions {
  /** How large a listing may be, bytes. */
  readonly maxBytes: number;
  /** How many listings of one user are judged at once, those included that are still coming in. */
  readonly perUser: number;
  /** How many listings one backend judges at once, each in a thread. */
  readonly threads: number;
  /** How long one listing may take, waiting included; ms. */
  readonly timeoutMs: number;
  /** How much memory one thread may take, bytes. */
  readonly memoryBytes: number;
}

/** @throws InputError where a value is not what it should be */
export function readEvaluationOptions(
  config: RootConfigService,
): EvaluationOptions {
  const key = (name: string) => `palette.evaluations.${name}`;
  return {
    maxBytes: readSize(config, key('maxSize'), DEFAULT_MAX_BYTES),
    perUser: readCount(config, key('perUser'), DEFAULT_PER_USER),
    threads: readCount(config, key('threads'), DEFAULT_THREADS),
    timeoutMs: readMs(config, key('timeout'), DEFAULT_TIMEOUT),
    memoryBytes: readSize(config, key('maxMemory'), DEFAULT_MEMORY_BYTES),
  };
}
