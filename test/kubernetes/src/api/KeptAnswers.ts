import { IncomingMessage } from 'http';
import { acceptsGzip, Payload } from './encodeAnswer';

interface KeptAnswer {
  readonly resourceVersion: number;
  readonly payload: Payload;
}

/**
 * Keeps answers as they went over the wire, for the same request to an unchanged cluster. A benchmark then does not
 * measure how fast this simulation serialises and compresses. Several ports of one cluster may share it.
 */
export class KeptAnswers {
  readonly #kept = new Map<string, KeptAnswer>();

  /** The kept answer to this request at this resource version; else `encode` makes it. */
  for(
    request: IncomingMessage,
    resourceVersion: number,
    encode: () => Payload,
  ): Payload {
    const { accept, authorization } = request.headers;
    const key = JSON.stringify([
      request.method,
      request.url,
      accept,
      authorization,
      acceptsGzip(request),
    ]);
    const kept = this.#kept.get(key);
    if (kept?.resourceVersion === resourceVersion) {
      return kept.payload;
    }
    const payload = encode();
    this.#kept.set(key, { resourceVersion, payload });
    return payload;
  }
}
