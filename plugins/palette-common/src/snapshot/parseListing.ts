import { InputError } from '@backstage/errors';
import { gapsOf, type Coverage } from './coverage';
import { parseJsonListing } from './parseJsonListing';
import { parseTextListing } from './parseTextListing';
import type { Snapshot, SnapshotPod } from './types';

export interface ListingOptions {
  /** When the listing was made; ages are counted back from here. */
  readonly observedAt: Date;
  /** What absence proves. By default a listing is taken as complete. */
  readonly coverage?: Coverage;
}

const READINESS_NOT_SHOWN =
  'The listing shows phases only: a pod that is Running is taken for ready, and whether it is was not shown.';
const PROBABLY_PARTIAL =
  'The listing has no pod in kube-system, which every cluster has: it may not show the whole cluster. If so, say which namespaces it shows completely.';

function notesOn(
  pods: readonly SnapshotPod[],
  coverage: Coverage,
): readonly string[] {
  const phasesOnly = pods.some(
    p => p.phase === 'Running' && p.ready === undefined,
  );
  const wholeCluster = pods.some(p => p.namespace === 'kube-system');
  return [
    ...(phasesOnly ? [READINESS_NOT_SHOWN] : []),
    ...(coverage === 'complete' && !wholeCluster ? [PROBABLY_PARTIAL] : []),
  ];
}

/**
 * Makes a snapshot of a pasted listing: the text of `kubectl get pods -A`, or its JSON.
 *
 * @throws InputError saying which line or item cannot be read, and what to use instead.
 */
export function parseListing(
  text: string,
  { observedAt, coverage = 'complete' }: ListingOptions,
): Snapshot {
  const start = text.slice(0, 200).replace('\uFEFF', '').trimStart();
  if (start.startsWith('apiVersion:') || start.startsWith('items:')) {
    throw new InputError(
      'The listing is YAML. Use the output of: kubectl get pods -A -o json',
    );
  }
  const { pods, namespaces } =
    start.startsWith('{') || start.startsWith('[')
      ? parseJsonListing(text.replace('\uFEFF', ''))
      : {
          pods: parseTextListing(
            text.replace('\uFEFF', ''),
            observedAt.getTime(),
          ),
          namespaces: [],
        };
  return {
    observedAt: observedAt.toISOString(),
    namespaces,
    pods,
    gaps: gapsOf(coverage),
    notes: notesOn(pods, coverage),
  };
}
