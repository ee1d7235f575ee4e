import { toError } from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  type KubernetesFetch,
  ReadError,
} from 'backstage-plugin-palette-common';
import type { PaletteTranslation } from '../../translation';

/**
 * One cluster's API server through the Kubernetes plugin's proxy, with the credentials of who looks at the page.
 *
 * @param t - words the errors, which the page shows
 * @throws ReadError where the API server was not reached; its own errors are answers
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
      const ofBackstage = readBackstageError(text);
      if (ofBackstage) {
        throw refusal(ofBackstage, clusterName, t);
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
  // The browser's fetch rejects with a TypeError where no answer came at all; all else comes from signing in.
  return toError(error).name === 'TypeError'
    ? new ReadError(
        'unreachable',
        t('entity.ownSignIn.unreachable.proxy', { cluster }),
      )
    : new ReadError(
        'unauthorized',
        t('entity.ownSignIn.signInFailed', { cluster }),
      );
}

/** The name of an error of Backstage's, `{error: {name}}`; the API server's own have `kind: Status`. */
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

function refusal(
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
