import { IncomingMessage } from 'http';
import { acceptsGzip, Payload } from './encodeAnswer';

/**
 * Keeps answers as they went over the wire, for the same request to an unchanged cluster. A benchmark then does not
 * measure how fast this simulation serialises and compresses. Several ports of one cluster may share it.
 */
export class KeptAnswers {
  readonly #payloads = new Map<string, Payload>();

  /** The kept answer to this request at this resource version; else `encode` makes it. */
  for(
    request: IncomingMessage,
    resourceVersion: number,
    encode: () => Payload,
  ): Payload {
    const { accept, authorization } = request.headers;
    const key = JSON.stringify([
      resourceVersion,
      request.method,
      request.url,
      accept,
      authorization,
      acceptsGzip(request),
    ]);
    const payload = this.#payloads.get(key) ?? encode();
    this.#payloads.set(key, payload);
    return payload;
  }
}
