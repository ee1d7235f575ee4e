import { type IntervalHistogram, monitorEventLoopDelay } from 'perf_hooks';
import { roundMs } from '../figures/roundMs';

/** The memory of a process, and how late its event loop is. */
export interface Health {
  readonly rssBytes: number;
  readonly heapUsedBytes: number;
  readonly eventLoop: {
    readonly p50Ms: number;
    readonly p99Ms: number;
    readonly longestMs: number;
  };
}

const RESOLUTION_MS = 10;

/** Watches this process from the moment of construction. */
export class ProcessHealth {
  readonly #whole = watchEventLoop();
  readonly #sinceLast = watchEventLoop();

  /** Its memory now, and its event loop since the last call. */
  takeSample(): Health {
    const sample = this.#with(this.#sinceLast);
    this.#sinceLast.reset();
    return sample;
  }

  /** Its memory now, and its event loop since the start. */
  summarize(): Health {
    return this.#with(this.#whole);
  }

  #with(histogram: IntervalHistogram): Health {
    const { rss, heapUsed } = process.memoryUsage();
    return {
      rssBytes: rss,
      heapUsedBytes: heapUsed,
      eventLoop: {
        p50Ms: toLateMs(histogram.percentile(50)),
        p99Ms: toLateMs(histogram.percentile(99)),
        longestMs: toLateMs(histogram.max),
      },
    };
  }
}

function watchEventLoop(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return histogram;
}

/** @param ns - time between two ticks of the histogram's timer */
function toLateMs(ns: number): number {
  const ms = ns / 1_000_000 - RESOLUTION_MS;
  return Math.max(0, roundMs(ms));
}
