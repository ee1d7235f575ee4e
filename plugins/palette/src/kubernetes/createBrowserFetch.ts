import { toError } from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  type KubernetesFetch,
  ReadError,
} from 'backstage-plugin-palette-common';
import type { PaletteTranslation } from '../translation';

/**
 * Creates requests to one cluster's API server through the Kubernetes plugin's proxy, with the user's credentials.
 * They throw a ReadError if they do not reach the API server; its own errors are answers.
 *
 * @param t - translates the errors, which the page shows
 */
export function createBrowserFetch(
  kubernetesApi: Pick<KubernetesApi, 'proxy'>,
  clusterName: string,
  t: PaletteTranslation,
): KubernetesFetch {
  return async ({ path, accept, signal }) => {
    let response: Response;
    try {
      response = await kubernetesApi.proxy({
        clusterName,
        path,
        init: { headers: { Accept: accept }, signal, redirect: 'error' },
      });
    } catch (error) {
      signal.throwIfAborted();
      throw toReadError(error, clusterName, t);
    }
    if (!response.ok) {
      const text = await response.text();
      const backstageError = readBackstageError(text);
      if (backstageError) {
        throw toRefusal(backstageError, clusterName, t);
      }
      const { status, headers } = response;
      return { status, headers, body: new Response(text).body };
    }
    return response;
  };
}

function toReadError(
  error: unknown,
  cluster: string,
  t: PaletteTranslation,
): ReadError {
  switch (toError(error).name) {
    // The browser's fetch rejects with it when no answer comes.
    case 'TypeError':
      return new ReadError(
        'unreachable',
        t('entity.ownSignIn.unreachable.proxy', { cluster }),
      );
    case 'NotFoundError':
      return new ReadError(
        'notReported',
        t('entity.ownSignIn.notReported', { cluster }),
      );
    default:
      return new ReadError(
        'unauthorized',
        t('entity.ownSignIn.signInFailed', { cluster }),
      );
  }
}

/** The name of Backstage's error, `{error: {name}}`; undefined for the API server's own, which have `kind: Status`. */
function readBackstageError(text: string): string | undefined {
  try {
    const body: { readonly error?: { readonly name?: unknown } } | null =
      JSON.parse(text);
    const name = body?.error?.name;
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

function toRefusal(
  name: string,
  cluster: string,
  t: PaletteTranslation,
): ReadError {
  switch (name) {
    case 'NotFoundError':
      return new ReadError(
        'notReported',
        t('entity.ownSignIn.notReported', { cluster }),
      );
    case 'NotAllowedError':
      return new ReadError(
        'forbidden',
        t('entity.ownSignIn.forbidden', { cluster }),
      );
    case 'AuthenticationError':
      return new ReadError('unauthorized', t('entity.ownSignIn.signedOut'));
    default:
      return new ReadError(
        'unreachable',
        t('entity.ownSignIn.unreachable.cluster', { cluster }),
      );
  }
}
