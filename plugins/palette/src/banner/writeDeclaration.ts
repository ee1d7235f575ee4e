import { TRAITS_ANNOTATION, type Trait } from 'backstage-plugin-palette-common';
import { writeAnnotations } from '../problems/writeYaml';

// It is declared in a place of its own.
const CLUSTER_TYPE = 'type';

/** Where traits are declared: by an annotation of the cluster's entity, or beside a pasted listing. */
export type DeclaredIn = 'entity' | 'listing';

/** What declares a trait beside those that are declared already; its value is left to the reader. */
export function declaration(
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
