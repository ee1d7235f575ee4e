import { InputError } from '@backstage/errors';
import { toGaps, type Coverage } from './coverage';
import { isKubernetesName } from './kubernetesName';
import { stripPaste } from './stripPaste';
import { ListingReader } from './ListingReader';
import { refuseBeyond } from './refuseListing';
import type { Snapshot, SnapshotPod } from './Snapshot';

/**
 * How a pasted listing is to be read.
 *
 * @public
 */
export interface ListingOptions {
  /** When the listing was made; ages are counted back from here. */
  readonly observedAt: Date;
  /**
   * How much the listing shows. By default it is taken as complete or, where it shows one namespace only, as complete for
   * that namespace.
   */
  readonly coverage?: Coverage;
  /** The namespace of pods that the listing shows without one, as `kubectl get pods -n NAME` does. */
  readonly namespace?: string;
}

const READINESS_NOT_SHOWN =
  'The listing shows phases only: a pod that is Running is taken for ready, and whether it is was not shown.';

const otherForms: readonly (readonly [start: RegExp, what: string])[] = [
  [/^\s*</, 'is a web page'],
  // eslint-disable-next-line no-control-regex
  [/\u0000/, 'is no text in UTF-8'],
];

/**
 * Makes a snapshot of a pasted listing: what `kubectl get pods` prints as text, JSON or YAML, with what people paste around
 * it. Lines that cannot be read are left out and mentioned in the notes, and a gap hides what may be on them.
 *
 * @throws InputError that says which line or item cannot be read, and what to use instead.
 *
 * @public
 */
export function parseListing(
  text: string,
  { observedAt, coverage, namespace }: ListingOptions,
): Snapshot {
  if (namespace !== undefined && !isKubernetesName(namespace)) {
    throw new InputError(
      'The namespace of the listing is no name that Kubernetes would take. Name one such as kube-system.',
    );
  }
  const content = text.replace('\uFEFF', '');
  refuseOtherForms(content);
  const reader = new ListingReader({
    namespace,
    observedAt: observedAt.getTime(),
  });
  reader.read(stripPaste(content));
  const { documents, scope } = reader;
  const listed = documents.flatMap(d => d.pods);
  if (listed.length + reader.text.pods.size === 0) {
    documents.forEach(d => d.refuseWithoutPods());
  }
  reader.text.finish({ documents: documents.length, pods: listed.length });
  const pods = dropRepetitions([...listed, ...reader.text.pods.values()]);
  const namespaces = [
    ...documents.flatMap(d => d.namespaces),
    ...reader.text.namespaces,
  ];
  refuseBeyond('pods', pods.length);
  refuseBeyond(
    'namespaces',
    new Set([...pods.map(p => p.namespace), ...namespaces.map(n => n.name)])
      .size,
  );
  const phasesOnly = pods.some(
    p => p.phase === 'Running' && p.ready === undefined,
  );
  return {
    observedAt: observedAt.toISOString(),
    namespaces,
    pods,
    gaps: [
      ...toGaps(coverage ?? scope.coverage),
      ...reader.text.gaps,
      ...reader.text.unreadable.gaps,
    ],
    notes: [...(phasesOnly ? [READINESS_NOT_SHOWN] : []), ...reader.text.notes],
  };
}

function refuseOtherForms(text: string): void {
  const found = otherForms.find(([start]) => start.test(text.slice(0, 1_000)));
  if (found) {
    throw new InputError(
      `The listing ${found[1]}. Use the output of: kubectl get pods -A, or kubectl get pods -A -o json`,
    );
  }
}

function dropRepetitions(pods: readonly SnapshotPod[]): readonly SnapshotPod[] {
  const byName = new Map(pods.map(p => [`${p.namespace}/${p.name}`, p]));
  return [...byName.values()];
}
