import { type IntervalHistogram, monitorEventLoopDelay } from 'perf_hooks';

/** How much memory a process takes, and how late its event loop is. */
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

/** Watches this process, from when it is made. */
export class ProcessHealth {
  readonly #whole = watched();
  readonly #sinceLast = watched();

  /** Its memory now, and its event loop since the last call. */
  takeSample(): Health {
    const sample = this.#with(this.#sinceLast);
    this.#sinceLast.reset();
    return sample;
  }

  /** Its memory now, and its event loop since the start. */
  summary(): Health {
    return this.#with(this.#whole);
  }

  #with(histogram: IntervalHistogram): Health {
    const { rss, heapUsed } = process.memoryUsage();
    return {
      rssBytes: rss,
      heapUsedBytes: heapUsed,
      eventLoop: {
        p50Ms: lateMs(histogram.percentile(50)),
        p99Ms: lateMs(histogram.percentile(99)),
        longestMs: lateMs(histogram.max),
      },
    };
  }
}

function watched(): IntervalHistogram {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  histogram.enable();
  return histogram;
}

/** The histogram has the time between two ticks of its timer, ns. */
function lateMs(ns: number): number {
  const ms = ns / 1_000_000 - RESOLUTION_MS;
  return Math.max(0, Math.round(ms * 10) / 10);
}
