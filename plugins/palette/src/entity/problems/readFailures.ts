import type {
  ReadFailure,
  ReadFailureClass,
} from 'backstage-plugin-palette-common';
import { DateTime } from 'luxon';
import { clockTime } from '../../components/time';

interface FailureWords {
  /** For a cluster that was never read. */
  readonly title: string;
  /** For a cluster whose last report is shown; ends before the full stop. */
  readonly since: (cluster: string, time: string) => string;
}

const words: Readonly<Record<ReadFailureClass, FailureWords>> = {
  unreachable: {
    title: 'The cluster could not be reached',
    since: (cluster, time) => `Could not reach ${cluster} since ${time}`,
  },
  timeout: {
    title: 'The cluster did not answer in time',
    since: (cluster, time) =>
      `Could not reach ${cluster} since ${time} (timeout)`,
  },
  unauthorized: {
    title: 'The cluster refused the credentials',
    since: (cluster, time) =>
      `${cluster} has refused the credentials since ${time} (401 unauthorized)`,
  },
  forbidden: {
    title: 'The cluster does not let its pods be listed',
    since: (cluster, time) =>
      `${cluster} has denied reading its pods since ${time} (403 forbidden)`,
  },
  notReported: {
    title: 'The Kubernetes plugin does not know this cluster',
    since: (cluster, time) =>
      `The Kubernetes plugin has not reported ${cluster} since ${time}`,
  },
  invalidResponse: {
    title: 'The cluster’s answer could not be understood',
    since: (cluster, time) =>
      `${cluster} has sent unusable answers since ${time}`,
  },
  notSupported: {
    title: 'The cluster cannot be read with its authentication provider',
    since: (cluster, time) =>
      `${cluster} has an authentication provider that cannot be used since ${time}`,
  },
};

/** The heading where there is nothing else to show. */
export function failureTitle(failure: ReadFailure): string {
  return words[failure.class].title;
}

/** When it is tried again unasked, as a sentence; empty where that is not known, or now. */
export function nextTry({ retryAt }: ReadFailure, now: number): string {
  return retryAt && DateTime.fromISO(retryAt).toMillis() > now
    ? `It is tried again at ${clockTime(retryAt, now)}.`
    : '';
}

/** Since when a cluster cannot be read, as a sentence. */
export function failureSince(
  failure: ReadFailure,
  cluster: string,
  time: string,
): string {
  return `${words[failure.class].since(cluster, time)}.`;
}

/** What the credentials of a cluster must be allowed, and nothing more. */
export const readerClusterRole = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: palette-conformance-reader
rules:
  - apiGroups: ['']
    resources: [namespaces, pods]
    verbs: [get, list, watch]`;
