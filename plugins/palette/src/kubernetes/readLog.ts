import type { KubernetesFetch } from 'backstage-plugin-palette-common';
import { readEndOfBody } from './readEndOfBody';
import { requestFromCluster } from './requestFromCluster';
import { showControlCharacters } from './showControlCharacters';

export const MOST_LINES = 5_000;
const MOST_BYTES = 1_048_576;
export const LONGEST_LINE = 4_000;

/** Which log to read. */
export interface LogSource {
  readonly namespace: string;
  readonly pod: string;
  readonly container: string;
  /** The log of the run before the last restart. */
  readonly previous: boolean;
}

/** The end of a container's log, safe to show. */
export interface ContainerLog {
  readonly lines: readonly string[];
  /** Whether earlier lines are left out: more than 5,000 lines or 1 MB. */
  readonly cut: boolean;
  /** Whether lines of more than 4,000 characters are shortened. */
  readonly shortened: boolean;
}

/**
 * Reads the end of a container's log.
 *
 * @throws ReadError if the request does not reach the API server
 * @throws ClusterRefusal if the API server answers with an error: 404 for a pod that is gone, 400 for a container
 * without such a log
 */
export async function readLog(
  fetch: KubernetesFetch,
  source: LogSource,
  signal: AbortSignal,
): Promise<ContainerLog> {
  const body = await requestFromCluster(fetch, toPath(source), '*/*', signal);
  const end = await readEndOfBody(body, MOST_BYTES);
  const lines = showControlCharacters(end.text).replace(/\n$/, '').split('\n');
  // The first line of a text that was cut is a part of one.
  const whole = end.cut && lines.length > 1 ? lines.slice(1) : lines;
  const last = whole.slice(-MOST_LINES);
  return {
    lines: last.length === 1 && !last[0] ? [] : last.map(shorten),
    cut: end.cut || whole.length > MOST_LINES,
    shortened: last.some(line => line.length > LONGEST_LINE),
  };
}

function toPath({ namespace, pod, container, previous }: LogSource): string {
  const query = new URLSearchParams({
    container,
    // One more than is shown tells whether there are more. `limitBytes` would leave out the end, not the beginning.
    tailLines: String(MOST_LINES + 1),
    ...(previous && { previous: 'true' }),
  });
  const place = [namespace, pod].map(encodeURIComponent).join('/pods/');
  return `/api/v1/namespaces/${place}/log?${query}`;
}

function shorten(line: string): string {
  return line.length > LONGEST_LINE ? `${line.slice(0, LONGEST_LINE)}…` : line;
}
