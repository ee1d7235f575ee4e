import { once } from 'node:events';
import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { ReadError } from 'backstage-plugin-palette-common';
import { findNetworkErrorCode } from './findNetworkErrorCode';

/** The backend of the Kubernetes plugin, called with this plugin's own credentials, never with a user's. */
export class KubernetesBackend {
  readonly #auth: AuthService;
  readonly #discovery: DiscoveryService;

  constructor(options: {
    readonly auth: AuthService;
    readonly discovery: DiscoveryService;
  }) {
    this.#auth = options.auth;
    this.#discovery = options.discovery;
  }

  /**
   * Sends a request.
   *
   * @param path - below the plugin's base URL, `/clusters`
   * @returns the answer whatever its status; redirects are not followed
   * @throws ReadError where the backend does not answer; the signal's reason
   */
  async get(
    path: string,
    options: {
      readonly signal: AbortSignal;
      readonly headers?: Readonly<Record<string, string>>;
    },
  ): Promise<Response> {
    const { token, baseUrl } = await this.#prepare(options.signal);
    try {
      return await fetch(`${baseUrl}${path}`, {
        headers: { ...options.headers, Authorization: `Bearer ${token}` },
        redirect: 'manual',
        signal: options.signal,
      });
    } catch (error) {
      options.signal.throwIfAborted();
      const code = findNetworkErrorCode(error);
      throw new ReadError(
        'unreachable',
        `The Kubernetes plugin of this portal did not answer${
          code ? ` (${code})` : ''
        }: check that its backend runs and that discovery finds it.`,
      );
    }
  }

  /** Neither the auth service nor discovery takes a signal. */
  async #prepare(signal: AbortSignal): Promise<Target> {
    signal.throwIfAborted();
    const done = new AbortController();
    const aborted = once(signal, 'abort', { signal: done.signal }).then(() => {
      throw signal.reason;
    });
    try {
      return await Promise.race([aborted, this.#findTarget()]);
    } finally {
      done.abort();
    }
  }

  async #findTarget(): Promise<Target> {
    const { token } = await this.#auth.getPluginRequestToken({
      onBehalfOf: await this.#auth.getOwnServiceCredentials(),
      targetPluginId: 'kubernetes',
    });
    return {
      token,
      baseUrl: await this.#discovery.getBaseUrl('kubernetes'),
    };
  }
}

interface Target {
  readonly token: string;
  readonly baseUrl: string;
}
