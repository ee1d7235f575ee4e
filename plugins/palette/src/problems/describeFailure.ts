import type { ReadFailure } from 'backstage-plugin-palette-common';
import { DateTime } from 'luxon';
import { formatClockTime } from '../components/time';
import type { PaletteTranslation } from '../translation';

/** When it is tried again unasked, as a sentence; empty where that is not known, or now. */
export function describeNextTry(
  { retryAt }: ReadFailure,
  now: number,
  t: PaletteTranslation,
): string {
  return retryAt && DateTime.fromISO(retryAt).toMillis() > now
    ? t('problems.retryAt', { time: formatClockTime(retryAt, now) })
    : '';
}

/** Since when a cluster cannot be read, as a sentence. */
export function describeFailure(
  failure: ReadFailure,
  cluster: string,
  now: number,
  t: PaletteTranslation,
): string {
  return t(`problems.failure.${failure.class}.since`, {
    cluster,
    time: formatClockTime(failure.since, now),
  });
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
