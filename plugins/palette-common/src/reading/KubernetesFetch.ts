/**
 * One GET against a cluster's API server.
 *
 * @public
 */
export interface KubernetesRequest {
  /** Path with query, `/api/v1/pods?limit=500`. */
  readonly path: string;
  readonly accept: string;
  /**
   * Whether the answer is likely too small for an API server to compress (below 128 KiB). Asked for uncompressed, it is not
   * compressed on its way either.
   */
  readonly isSmall?: boolean;
  readonly signal: AbortSignal;
}

/**
 * An answer of the API server, as far as the reader needs it.
 *
 * @public
 */
export interface KubernetesResponse {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** The body as a stream of bytes, so that a limit can be checked while it arrives. */
  readonly body: ReadableStream<Uint8Array> | null;
}

/**
 * How a request reaches a cluster: the Kubernetes backend's proxy, or the browser's.
 *
 * @public
 */
export type KubernetesFetch = (
  request: KubernetesRequest,
) => Promise<KubernetesResponse>;
