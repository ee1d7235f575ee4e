import { IncomingMessage } from 'http';
import { acceptsGzip, Payload } from './encodeAnswer';

/**
 * Answers as they went over the wire, for who asks the same of the same state again: a benchmark then measures
 * its subjects and not how fast this simulation serialises and compresses. Several ports of one cluster may share it.
 */
export class KeptAnswers {
  readonly #payloads = new Map<string, Payload>();

  /** What was sent for this request while the cluster was at this resource version; else what `encode` makes. */
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
