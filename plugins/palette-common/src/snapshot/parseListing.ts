import { InputError } from '@backstage/errors';
import { gapsOf, type Coverage } from './coverage';
import { parseJsonListing } from './parseJsonListing';
import { parseTextListing } from './parseTextListing';
import type { Snapshot, SnapshotPod } from './types';

/**
 * How a pasted listing is to be read.
 *
 * @public
 */
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

const otherForms: readonly (readonly [start: RegExp, what: string])[] = [
  [/^\s*(---|-? ?apiVersion:|kind:|items:)/, 'is YAML'],
  [/^\s*</, 'is a web page'],
  // eslint-disable-next-line no-control-regex
  [/\u0000/, 'is no text in UTF-8'],
];

function refuseOtherForms(text: string): void {
  const found = otherForms.find(([start]) => start.test(text.slice(0, 1_000)));
  if (found) {
    throw new InputError(
      `The listing ${found[1]}. Use the output of: kubectl get pods -A, or kubectl get pods -A -o json`,
    );
  }
}

function withoutRepetitions(
  pods: readonly SnapshotPod[],
): readonly SnapshotPod[] {
  const byName = new Map(pods.map(p => [`${p.namespace}/${p.name}`, p]));
  return [...byName.values()];
}

/**
 * Makes a snapshot of a pasted listing: the text of `kubectl get pods -A`, or its JSON.
 *
 * @throws InputError saying which line or item cannot be read, and what to use instead.
 *
 * @public
 */
export function parseListing(
  text: string,
  { observedAt, coverage = 'complete' }: ListingOptions,
): Snapshot {
  const content = text.replace('\uFEFF', '');
  refuseOtherForms(content);
  const { pods: listed, namespaces } = /^\s*[{[]/.test(content)
    ? parseJsonListing(content)
    : {
        pods: parseTextListing(content, observedAt.getTime()),
        namespaces: [],
      };
  const pods = withoutRepetitions(listed);
  return {
    observedAt: observedAt.toISOString(),
    namespaces,
    pods,
    gaps: gapsOf(coverage),
    notes: notesOn(pods, coverage),
  };
}
