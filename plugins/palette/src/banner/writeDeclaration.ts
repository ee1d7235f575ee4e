import { TRAITS_ANNOTATION, type Trait } from 'backstage-plugin-palette-common';
import { writeAnnotations } from '../problems/writeYaml';

/** The place where traits are declared: an annotation of the cluster's entity, or a field beside a pasted listing. */
export type DeclaredIn = 'entity' | 'listing';

// The cluster type has its own annotation and field.
const CLUSTER_TYPE = 'type';

/** A text that declares a trait together with those already declared; the reader fills in the value. */
export function writeDeclaration(
  { name }: Trait,
  traits: readonly Trait[],
  declaredIn: DeclaredIn,
): string {
  const declared = traits
    .filter(trait => trait.source === 'declared' && trait.name !== CLUSTER_TYPE)
    .map(trait => `${trait.name}=${trait.values[0]}`);
  const all = [...declared, `${name}=<value>`].join(',');
  return declaredIn === 'entity'
    ? writeAnnotations({ [TRAITS_ANNOTATION]: all })
    : all;
}
