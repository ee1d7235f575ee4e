import type { Trait } from 'backstage-plugin-palette-common';

/** How a trait is known, in a word. */
const sources: Readonly<Record<Exclude<Trait['source'], 'unknown'>, string>> = {
  declared: 'declared',
  detected: 'detected',
  assumed: 'assumed',
};

const sourceSentences: Readonly<Record<Trait['source'], string>> = {
  declared: 'Declared by an annotation of the entity.',
  detected: 'Detected from what runs on the cluster.',
  assumed: 'Assumed, because nothing on the cluster tells.',
  unknown: 'Not known: what runs on the cluster does not decide it.',
};

/**
 * The chip's text: `Cluster type: Enterprise (declared)`. Most traits are detected, so that only of the cluster type,
 * on which everything rests, is it said.
 */
export function traitLabel({ name, title, label, source }: Trait): string {
  const obvious =
    source === 'unknown' || (source === 'detected' && name !== 'type');
  return obvious
    ? `${title}: ${label}`
    : `${title}: ${label} (${sources[source]})`;
}

/** How a trait is known, as a sentence. */
export function traitSource({ source }: Trait): string {
  return sourceSentences[source];
}
