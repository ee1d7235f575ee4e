import {
  ReadError,
  type KubernetesFetch,
  type KubernetesRequest,
  type KubernetesResponse,
} from 'backstage-plugin-palette-common';
import type { KubernetesBackend } from './KubernetesBackend';
import { OpenAnswers } from './OpenAnswers';
import { readBackstageError } from './readBackstageError';
import { readTextUpTo } from './readTextUpTo';
import { UserCredentialsNeeded } from './UserCredentialsNeeded';

const CLUSTER_HEADER = 'Backstage-Kubernetes-Cluster';
const AUTHORIZATION_HEADER = 'Backstage-Kubernetes-Authorization';

/** Providers that need a signed-in user's token. For aks the proxy would hand our own token to the cluster. */
const USER_ONLY_PROVIDERS = ['aks', 'google', 'oidc'];

/** The provider without credentials: unless told otherwise, the proxy hands our own token to the cluster. */
const ANONYMOUS_PROVIDER = 'localKubectlProxy';

/** A text that an HTTP header can carry unchanged. */
const HEADER_SAFE = /^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/;

/** An error of the API server is a small `Status` object. */
const LARGEST_ERROR_BYTES = 64 * 1024;

/** One cluster's API server, through the Kubernetes plugin's proxy with its server-side credentials. */
export class KubernetesProxy {
  readonly #backend: KubernetesBackend;
  readonly #answers = new OpenAnswers();
  /** Errors thrown here, which name the cluster already. */
  readonly #explained = new WeakSet<object>();
  readonly #clusterName: string;
  readonly #headers: Readonly<Record<string, string>>;

  /** @throws UserCredentialsNeeded; ReadError `notSupported` where no request can name this cluster */
  static forCluster(
    cluster: { readonly name: string; readonly authProvider: string },
    backend: KubernetesBackend,
  ): KubernetesProxy {
    if (!HEADER_SAFE.test(cluster.name)) {
      throw new ReadError(
        'notSupported',
        'The name of this cluster has characters that an HTTP header cannot carry: give it a name of ASCII letters, digits and dashes in the Kubernetes plugin.',
      );
    }
    if (USER_ONLY_PROVIDERS.includes(cluster.authProvider)) {
      throw new UserCredentialsNeeded(cluster);
    }
    return new KubernetesProxy(cluster, backend);
  }

  private constructor(
    cluster: { readonly name: string; readonly authProvider: string },
    backend: KubernetesBackend,
  ) {
    this.#backend = backend;
    this.#clusterName = cluster.name;
    this.#headers = {
      [CLUSTER_HEADER]: cluster.name,
      ...(cluster.authProvider === ANONYMOUS_PROVIDER && {
        [AUTHORIZATION_HEADER]: '',
      }),
    };
  }

  /**
   * Returns the API server's answer, its own errors included.
   *
   * @throws ReadError where the API server was not reached or the answer is not its own; the signal's reason
   */
  readonly fetch: KubernetesFetch = async request => {
    try {
      return await this.#fetch(request);
    } catch (error) {
      if (error instanceof ReadError) {
        this.#explained.add(error);
      }
      throw error;
    }
  };

  /**
   * Adds the cluster's name to an error and, for timeouts, whether an answer had begun. Where the API server breaks off
   * an answer, the Kubernetes plugin's proxy keeps ours open, so the API server only looks slow.
   */
  explain(error: unknown): unknown {
    if (!(error instanceof ReadError) || this.#explained.has(error)) {
      return error;
    }
    const cluster = `Cluster ${this.#clusterName}`;
    if (error.class !== 'timeout') {
      return new ReadError(error.class, `${cluster}: ${error.message}`, error);
    }
    const what = this.#answers.hasOpen
      ? `${cluster} began to answer and did not end in time: its API server is too slow or broke off`
      : `${cluster} did not answer in time: its API server is out of reach, too slow, or broke off before its answer came through`;
    return new ReadError(
      'timeout',
      `${what}. Look at the network between Backstage and the cluster, or raise palette.checks.timeout.`,
    );
  }

  async #fetch({
    path,
    accept,
    isSmall,
    signal,
  }: KubernetesRequest): Promise<KubernetesResponse> {
    const { ok, status, headers, body } = await this.#backend.get(
      `/proxy${path}`,
      {
        headers: {
          ...this.#headers,
          Accept: accept,
          ...(isSmall && { 'Accept-Encoding': 'identity' }),
        },
        signal,
      },
    );
    const response = {
      status,
      headers,
      body: body && this.#answers.follow(body, signal),
    };
    if (ok) {
      return response;
    }
    if (status < 400) {
      await response.body?.cancel();
      throw new ReadError(
        'invalidResponse',
        `Cluster ${
          this.#clusterName
        } answered with a redirect (HTTP ${status}), which is not followed: set the API server's own address in the Kubernetes plugin.`,
      );
    }
    return this.#readErrorAnswer(response);
  }

  async #readErrorAnswer(
    response: KubernetesResponse,
  ): Promise<KubernetesResponse> {
    const text = await readTextUpTo(response.body, LARGEST_ERROR_BYTES);
    const backstageError = readBackstageError(text, this.#clusterName);
    if (backstageError) {
      throw backstageError;
    }
    return { ...response, body: new Response(text).body };
  }
}
