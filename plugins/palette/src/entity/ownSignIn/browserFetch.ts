import { toError } from '@backstage/errors';
import type { KubernetesApi } from '@backstage/plugin-kubernetes-react';
import {
  type KubernetesFetch,
  ReadError,
} from 'backstage-plugin-palette-common';

/**
 * One cluster's API server through the Kubernetes plugin's proxy, with the credentials of who looks at the page.
 *
 * @throws ReadError where the API server was not reached; its own errors are answers
 */
export function browserFetch(
  kubernetesApi: Pick<KubernetesApi, 'proxy'>,
  clusterName: string,
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
      throw unansweredRequest(error, clusterName);
    }
    if (!response.ok) {
      const text = await response.text();
      const ofBackstage = errorOfBackstage(text);
      if (ofBackstage) {
        throw refusal(ofBackstage, clusterName);
      }
      const { status, headers } = response;
      return { status, headers, body: new Response(text).body };
    }
    return response;
  };
}

function unansweredRequest(error: unknown, clusterName: string): ReadError {
  // The browser's fetch rejects with a TypeError where no answer came at all; all else comes from signing in.
  return toError(error).name === 'TypeError'
    ? new ReadError(
        'unreachable',
        `The Kubernetes plugin did not answer for cluster ${clusterName}: check your connection, and that Backstage runs.`,
      )
    : new ReadError(
        'unauthorized',
        `Signing in to cluster ${clusterName} did not succeed: check again to be asked to sign in.`,
      );
}

/** The name of an error of Backstage's, `{error: {name}}`; the API server's own have `kind: Status`. */
function errorOfBackstage(text: string): string | undefined {
  try {
    const body: { readonly error?: { readonly name?: unknown } } | null =
      JSON.parse(text);
    const name = body?.error?.name;
    return typeof name === 'string' ? name : undefined;
  } catch {
    return undefined;
  }
}

function refusal(name: string, clusterName: string): ReadError {
  switch (name) {
    case 'NotFoundError':
      return new ReadError(
        'notReported',
        `The Kubernetes plugin no longer reports cluster ${clusterName}: check its configuration.`,
      );
    case 'NotAllowedError':
      return new ReadError(
        'forbidden',
        `You may not reach cluster ${clusterName} through Backstage: ask whoever runs it for the permission kubernetes.proxy.`,
      );
    case 'AuthenticationError':
      return new ReadError(
        'unauthorized',
        'Your session has ended: reload the page to sign in again.',
      );
    default:
      return new ReadError(
        'unreachable',
        `The Kubernetes plugin could not reach cluster ${clusterName} with your sign-in; the reason is in the log of its backend.`,
      );
  }
}
